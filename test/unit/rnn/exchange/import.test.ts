import type { LayersModel } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeTensors, encodeTensors, type StoredTensor } from '../../../../src/rnn/files/safetensors';
import { assertClose, golden, goldenFolder, type Nested, rnn, tf, useBackend } from '../support';

interface Case {
  name: string;
  file: string;
  inputs: Nested[];
  outputs: Nested;
  cell?: 'RNN' | 'LSTM' | 'GRU';
}

const { cases } = golden<{ cases: Case[] }>('exchange/exchange');
const path = (file: string) => join(goldenFolder, 'exchange', file);

function forecaster(cell: string, options: object = {}): LayersModel {
  const recurrent = (more: object) => {
    const all = { units: 4, recurrentActivation: 'sigmoid', ...options, ...more } as never;
    if (cell === 'RNN') return tf.layers.simpleRNN(all);
    return cell === 'LSTM' ? tf.layers.lstm(all) : tf.layers.gru(all);
  };
  return tf.sequential({
    layers: [
      recurrent({ returnSequences: true, inputShape: [6, 2], name: 'first' }),
      recurrent({ name: 'second' }),
      tf.layers.dense({ units: 4, activation: 'relu', name: 'hidden' }),
      tf.layers.dense({ units: 1, name: 'output' }),
    ],
  });
}

function assertComputes(model: LayersModel, { inputs, outputs }: Case): void {
  const given = inputs.map((input) => tf.tensor(input as number[]));
  const predicted = model.predict(given.length === 1 ? given[0]! : given) as ReturnType<typeof tf.tensor>;
  assertClose(predicted.dataSync(), outputs, 1e-5, 'output');
}

describe('A model from elsewhere', () => {
  let folder: string;

  before(async () => {
    await useBackend('wasm');
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-exchange-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const one of cases)
    it(`computes here what it does there: ${one.name}`, async () => {
      const model = one.cell
        ? await rnn.importWeights(
            forecaster(one.cell, one.cell === 'GRU' ? { resetAfter: true } : {}),
            path(one.file),
          )
        : await rnn.importModel(path(one.file));
      assertComputes(model, one);
    });

  it('goes out and comes back the same', async () => {
    const one = cases.find(({ file }) => file === 'keras3-functional.keras')!;
    const model = await rnn.importModel(path(one.file));
    await rnn.exportModel(model, join(folder, 'again.keras'));
    assertComputes(await rnn.importModel(join(folder, 'again.keras')), one);
    for (const file of ['again.weights.h5', 'again.safetensors']) {
      await rnn.exportModel(model, join(folder, file));
      const other = await rnn.importModel(path(one.file));
      other.setWeights(other.getWeights().map((weight) => tf.zerosLike(weight)));
      await rnn.importWeights(other, join(folder, file));
      assertComputes(other, one);
    }
  });

  it('is refused with the reason where it is another one', async () => {
    const model = forecaster('LSTM');
    const before = model.getWeights().map((weight) => [...weight.dataSync()]);
    const gru = forecaster('GRU');
    const wide = forecaster('LSTM', { units: 5 });
    await rnn.exportModel(wide, join(folder, 'wide.weights.h5'));
    await assert.rejects(
      rnn.importWeights(model, join(folder, 'wide.weights.h5')),
      /weight 0 of the layer "first" has the shape \[2, 20\], not \[2, 16\]/,
    );
    await assert.rejects(
      rnn.importWeights(model, path('torch-GRU.safetensors')),
      /no module fits the layer "first" \(LSTM.*"recurrent" \(/,
    );
    await assert.rejects(
      rnn.importWeights(gru, path('torch-GRU.safetensors')),
      /the GRU "first" resets before the product, that of PyTorch after it: make the layer with resetAfter: true/,
    );
    assert.deepEqual(
      model.getWeights().map((weight) => [...weight.dataSync()]),
      before,
    );
  });

  it('asks which module is meant where names and sizes do not tell', async () => {
    const { tensors } = decodeTensors(readFileSync(path('torch-LSTM.safetensors')));
    const square = tf.sequential({
      layers: [
        tf.layers.dense({ units: 4, inputShape: [4], name: 'a' }),
        tf.layers.dense({ units: 4, name: 'b' }),
      ],
    });
    const linear = tensors['fc1.weight']!;
    const bias = tensors['fc1.bias']!;
    const file = join(folder, 'square.safetensors');
    writeFileSync(
      file,
      encodeTensors({
        tensors: {
          'hidden.weight': linear,
          'hidden.bias': bias,
          'attention.weight': { ...linear, values: (linear.values as Float32Array).map((v) => v + 1) },
          'attention.bias': bias,
        },
        metadata: {},
      }),
    );
    await assert.rejects(
      rnn.importWeights(square, file),
      /2 modules fit the layer "a".*Say which one by names/,
    );
    await rnn.importWeights(square, file, { names: { a: 'hidden', b: 'attention' } });
    assertClose(square.layers[0]!.getWeights()[1]!.dataSync(), [...bias.values], 0);
    await assert.rejects(
      rnn.importWeights(square, file, { names: { a: 'nothing' } }),
      /has no module "nothing"; it has "attention"/,
    );
  });

  it('says what is wrong with a file', async () => {
    const model = forecaster('LSTM');
    for (const name of ['damaged.keras', 'damaged.h5', 'damaged.safetensors', 'damaged.weights.h5']) {
      const file = join(folder, name);
      writeFileSync(file, 'This is no model.');
      const read =
        name.endsWith('.weights.h5') || name.endsWith('.safetensors')
          ? rnn.importWeights(model, file)
          : rnn.importModel(file);
      await assert.rejects(
        read,
        (error: Error) => error.message.includes(name) && /it is no|its header/.test(error.message),
      );
    }
    const half = readFileSync(path('torch-LSTM.safetensors'));
    writeFileSync(join(folder, 'half.safetensors'), half.subarray(0, half.length - 8));
    await assert.rejects(rnn.importWeights(model, join(folder, 'half.safetensors')), /it ends within "/);
    const keras = readFileSync(path('keras3-functional.keras'));
    writeFileSync(join(folder, 'half.keras'), keras.subarray(0, keras.length / 2));
    await assert.rejects(rnn.importModel(join(folder, 'half.keras')), /half\.keras cannot be read/);
    await assert.rejects(rnn.importModel(join(folder, 'missing.keras')), /There is no file .*missing\.keras/);
    await assert.rejects(rnn.importModel(undefined as never), /path is the path of a file, not undefined/);
    await assert.rejects(
      rnn.exportModel(undefined as never, 'm.keras'),
      /exportModel needs a model.*not undef/,
    );
    const specification = rnn.models.lstmForecaster();
    await assert.rejects(
      rnn.exportModel(specification as never, 'm.keras'),
      /specification\.build\(\), not an object \(SpecifiedModel\)/,
    );
    await assert.rejects(
      rnn.importWeights(5 as never, 'm.safetensors'),
      /importWeights needs a model.* not 5/,
    );
    assert.throws(() => rnn.code(specification as never), /code needs a model/);
    await assert.rejects(rnn.importModel('model.onnx'), /is to end in \.keras, \.h5, \.json/);
    await assert.rejects(rnn.exportModel(model, 'model.pb'), /is to end in \.keras, \.weights\.h5/);
    await assert.rejects(rnn.exportModel(model, join(folder, 'no/folder/m.keras')), /cannot be written/);
  });

  it('keeps every tensor in a safetensors file', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ minLength: 1 }).filter((name) => name !== '__metadata__' && name !== '__proto__'),
          fc.float32Array({ maxLength: 12 }),
        ),
        (given) => {
          const tensors = Object.fromEntries(
            Object.entries(given).map(([name, values]): [string, StoredTensor] => [
              name,
              { type: 'F32', shape: [values.length], values },
            ]),
          );
          assert.deepEqual(
            { ...decodeTensors(encodeTensors({ tensors, metadata: {} })).tensors },
            { ...tensors },
          );
        },
      ),
    );
  });

  it('reads or refuses a safetensors file that was damaged anywhere', () => {
    const whole = readFileSync(path('torch-GRU.safetensors'));
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(whole.length),
        (at, byte, end) => {
          const damaged = Uint8Array.from(whole.subarray(0, end));
          if (at < damaged.length) damaged[at] = byte;
          try {
            decodeTensors(damaged);
          } catch (error) {
            assert.match((error as Error).message, /^(it has only|it ends|its header|".*" is )/s);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
