import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeTensors } from '../../../../src/rnn/files/safetensors';
import { rnn, tf, useBackend } from '../support';

describe('rnn.exportData', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-data-'));
  const path = join(folder, 'train.safetensors');
  const stored = () => decodeTensors(readFileSync(path)).tensors;

  before(() => useBackend('wasm'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('writes the windows of a forecaster, and those to validate with', async () => {
    const model = rnn.models.lstmForecaster({ lookback: 3, units: 2 }).build();
    const [train, validation] = [
      [1, 2, 3, 4, 5],
      [6, 7, 8, 9],
    ].map((series) => rnn.windows(series, { lookback: 3, horizon: 1 }));
    await rnn.exportData(model, { train: train!, validation: validation! }, path);
    const tensors = stored();
    assert.deepEqual(Object.keys(tensors).sort(), ['x', 'x_validation', 'y', 'y_validation']);
    assert.deepEqual(tensors.x, {
      type: 'F32',
      shape: [2, 3, 1],
      values: Float32Array.of(1, 2, 3, 2, 3, 4),
    });
    assert.deepEqual(tensors.y, { type: 'F32', shape: [2, 1], values: Float32Array.of(4, 5) });
    assert.deepEqual(tensors.y_validation, { type: 'F32', shape: [1, 1], values: Float32Array.of(9) });
  });

  it('writes tokens and classes as int32, and several inputs in the model’s order', async () => {
    const sizes = { inputVocabulary: 9, outputVocabulary: 9, embedding: 2, latent: 2 };
    const model = rnn.models.encoderDecoder({ ...sizes, inputLength: 3, outputLength: 2 }).build();
    const x = { decoder_input: tf.tensor2d([[0, 7]]), encoder_input: tf.tensor2d([[1, 2, 3]]) };
    const y = tf.tensor3d([[[7], [8]]]);
    const before = tf.memory().numTensors;
    await rnn.exportData(model, { x, y }, path);
    assert.equal(tf.memory().numTensors, before);
    assert.deepEqual(stored(), {
      x_0: { type: 'I32', shape: [1, 3], values: Int32Array.of(1, 2, 3) },
      x_1: { type: 'I32', shape: [1, 2], values: Int32Array.of(0, 7) },
      y: { type: 'I32', shape: [1, 2], values: Int32Array.of(7, 8) },
    });
  });

  it('gives targets without a last axis the model’s shape', async () => {
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] });
    const x = tf.tensor2d([
      [1, 2],
      [3, 4],
    ]);
    await rnn.exportData(model, { x, y: tf.tensor1d([5, 6]) }, path);
    assert.deepEqual(stored().y!.shape, [2, 1]);
  });

  it('says what does not fit', async () => {
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] });
    const data = { x: tf.zeros([3, 2]), y: tf.zeros([3, 1]) };
    const wrong: [() => Promise<void>, RegExp][] = [
      [() => rnn.exportData(model, data, 'train.npz'), /train\.npz is to end in \.safetensors/],
      [
        () => rnn.exportData(model, { ...data, x: tf.zeros([3, 4]) }, path),
        /x has samples of .*4.* model has .*2/,
      ],
      [() => rnn.exportData(model, { ...data, y: tf.zeros([2, 1]) }, path), /3 samples, train\.y 2/],
      [
        () => rnn.exportData(model, tf.data.array([{ xs: data.x, ys: data.y }]) as never, path),
        /takes tensors, \{ x, y \}, not a dataset/,
      ],
      [() => rnn.exportData({} as never, data, path), /exportData needs a model/],
    ];
    for (const [call, message] of wrong) await assert.rejects(call, message);
  });
});
