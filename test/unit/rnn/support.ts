import * as tf from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepareBackend } from '../../../src/rnn/backend/prepare';
import { consoleHost, createRnn, type RnnHost } from '../../../src/rnn/index';
import type { MimeBundle } from '../../../src/rnn/display/mime';

export { tf };
export const rnn = createRnn(tf, consoleHost);
export const goldenFolder = join(__dirname, '../../golden');

/** Every test file chooses its backend, whatever ran before it. */
export async function useBackend(name: 'cpu' | 'wasm'): Promise<void> {
  await prepareBackend(tf, name, { distFolder: dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) });
}

export function golden<T>(name: string): T {
  return JSON.parse(readFileSync(join(goldenFolder, `${name}.json`), 'utf8')) as T;
}

export type Nested = number | Nested[];

export function assertClose(actual: ArrayLike<number>, expected: Nested, tolerance: number, what = ''): void {
  const values = ([expected] as unknown[]).flat(Infinity) as number[];
  assert.equal(actual.length, values.length, `${what}: number of values`);
  values.forEach((value, i) => {
    const difference = Math.abs(actual[i]! - value);
    assert.ok(
      difference <= tolerance,
      `${what}[${i}] is ${actual[i]}, expected ${value} within ${tolerance}`,
    );
  });
}

/** A host that remembers what was shown. */
export class RecordingHost implements RnnHost {
  readonly shown: { kind: 'display' | 'update'; bundle: MimeBundle; id: string }[] = [];

  display(bundle: MimeBundle, id: string): void {
    this.shown.push({ kind: 'display', bundle, id });
  }

  update(bundle: MimeBundle, id: string): void {
    this.shown.push({ kind: 'update', bundle, id });
  }
}

export function seriesOf(n: number): number[] {
  return Array.from({ length: n }, (_, t) => Math.sin(t / 3) + t / 50);
}
