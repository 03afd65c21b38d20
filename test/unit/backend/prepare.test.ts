import * as tf from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { prepareBackend } from '../../../src/rnn/backend/prepare';

const wasmFolder = dirname(require.resolve('@tensorflow/tfjs-backend-wasm'));

describe('prepareBackend', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-backend-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const name of ['cpu', 'wasm'] as const) {
    it(`computes on ${name}`, async () => {
      const status = await prepareBackend(tf, name, { distFolder: wasmFolder });
      assert.deepEqual(status, { name, version: tf.version['tfjs-core'] });
      assert.equal(tf.getBackend(), name);
      const product = tf.matMul([[1, 2], [3, 4]], [[5, 6], [7, 8]]); // prettier-ignore
      assert.deepEqual(await product.array(), [[19, 22], [43, 50]]); // prettier-ignore
    });
  }
});
