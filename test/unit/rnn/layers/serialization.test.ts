import type { io } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Nested, tf, useBackend } from '../support';
import { GOLDEN } from './goldenCases';
import {
  describeWeights,
  load,
  modelWithOptions,
  predict,
  save,
  type SavedModel,
  setFixedWeights,
  type StockCell,
} from './savedModels';
import type { StockModels } from './stockModels';
import { assertNear, type CellName, CELLS, copy, flat, layerOf, useOurs } from './support';

const STOCK_CELLS = ['SimpleRNN', 'LSTM', 'GRU'] as const;
const TOLERANCE = 2e-6;

function modelOf(cell: CellName) {
  const model = modelWithOptions(
    cell.split(' ')[0] as StockCell,
    cell === 'GRU resetAfter' ? { resetAfter: true } : {},
  );
  setFixedWeights(model);
  return model;
}

describe('Saved recurrent layers', function () {
  this.timeout(30_000);
  let stock: StockModels;

  before(async () => {
    await useBackend('cpu');
    useOurs();
    const ours = await Promise.all(
      STOCK_CELLS.map(async (cell) => [cell, await save(modelOf(cell))] as const),
    );
    stock = runInStock(Object.fromEntries(ours) as Record<StockCell, SavedModel>);
  });

  for (const cell of STOCK_CELLS) {
    it(`are described as those of TensorFlow.js are: ${cell}`, async () => {
      const model = modelOf(cell);
      assert.deepEqual((await save(model)).modelTopology, stock[cell].saved.modelTopology);
      assert.deepEqual(describeWeights(model), stock[cell].weights);
    });

    it(`load where TensorFlow.js is as it comes, and the other way round: ${cell}`, async () => {
      const { prediction, predictionOfGiven, saved } = stock[cell];
      assert.ok(prediction.some((value) => Math.abs(value) > 1e-3));
      assertNear(predictionOfGiven, prediction, TOLERANCE, 'ours in theirs');
      assertNear(predict(await load(saved)), prediction, TOLERANCE, 'theirs in ours');
    });
  }

  for (const cell of CELLS) {
    it(`come back from their description and their weights: ${cell}`, async () => {
      const model = modelOf(cell);
      const saved = await save(model);
      const described = await tf.models.modelFromJSON({ modelTopology: saved.modelTopology } as never);
      assert.deepEqual(describeWeights(described), describeWeights(model));
      const loaded = await load(saved);
      const again = await save(loaded);
      assert.deepEqual(again.modelTopology, saved.modelTopology);
      assert.deepEqual(again.weightSpecs, saved.weightSpecs);
      assertNear(predict(loaded), predict(model), TOLERANCE, 'prediction');
    });

    it(`keep the options with which they were made: ${cell}`, async () => {
      const [first, both] = (await load(await save(modelOf(cell)))).layers as ReturnType<typeof layerOf>[];
      const { forwardLayer, backwardLayer } = both as unknown as Record<string, typeof first>;
      for (const [layer, goBackwards] of [
        [first, true],
        [forwardLayer, true],
        [backwardLayer, false],
      ] as const) {
        const config = layer!.getConfig();
        assert.equal(config.units, 4);
        assert.equal(config.activation, 'relu');
        assert.equal(config.goBackwards, goBackwards);
        assert.equal(config.dropout, 0.1);
        assert.equal(config.recurrentDropout, 0.2);
        if (cell.startsWith('GRU')) assert.equal(config.resetAfter, cell === 'GRU resetAfter');
      }
    });

    it(`have the weights of Keras, in its order: ${cell}`, () => {
      const { weights, units } = GOLDEN.single.find((one) => one.cell === cell)!;
      const layer = layerOf(cell, { units });
      layer.apply(tf.input({ shape: [7, 3] }));
      assert.deepEqual(
        layer.weights.map(({ originalName, shape }) => [originalName.split('/').at(-1), shape]),
        ['kernel', 'recurrent_kernel', 'bias'].map((name, i) => [name, shapeOf(weights[i]!)]),
      );
    });

    it(`load from a model of Keras: ${cell}`, async () => {
      const { inputs, weights, outputs } = GOLDEN.single.find((one) => one.cell === cell && !one.useBias)!;
      const model = await tf.loadLayersModel(tf.io.fromMemory(kerasArtifacts(cell, weights)));
      const found = copy(model.predict(tf.tensor(inputs[0] as number[][][])) as never);
      assertNear(found, flat(outputs[0]!), TOLERANCE, 'prediction');
    });
  }

  it('begin with a forget gate that is open: LSTM with unitForgetBias', () => {
    for (const [unitForgetBias, forget] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const layer = layerOf('LSTM', { units: 2, unitForgetBias });
      layer.apply(tf.input({ shape: [3, 1] }));
      assert.deepEqual([...copy(layer.getWeights()[2]!)], [0, 0, forget, forget, 0, 0, 0, 0]);
    }
  });
});

function runInStock(models: Record<StockCell, SavedModel>): StockModels {
  const child = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'stockModels.ts')], {
    cwd: join(__dirname, '../../../..'),
    encoding: 'utf8',
    input: JSON.stringify(models),
  });
  assert.equal(child.status, 0, child.stderr);
  return JSON.parse(child.stdout) as StockModels;
}

const shapeOf = (value: Nested): number[] =>
  Array.isArray(value) ? [value.length, ...shapeOf(value[0]!)] : [];

/** What `tensorflowjs_converter` makes of a Keras 2 model of one layer without bias, 5 timesteps of 2 features. */
function kerasArtifacts(cell: CellName, weights: Nested[]): io.ModelArtifacts {
  const className = cell.split(' ')[0]!;
  const name = className.toLowerCase();
  const config = {
    name,
    trainable: true,
    batch_input_shape: [null, 5, 2],
    dtype: 'float32',
    units: 7,
    activation: 'tanh',
    ...(cell !== 'SimpleRNN' && { recurrent_activation: 'sigmoid' }),
    use_bias: false,
    return_sequences: true,
    ...(className === 'GRU' && { reset_after: cell === 'GRU resetAfter' }),
  };
  const layers = [{ class_name: className, config }];
  const names = ['kernel', 'recurrent_kernel'].map((weight) => `${name}/${name}_cell/${weight}`);
  return {
    modelTopology: {
      class_name: 'Sequential',
      config: { name: 'sequential', layers },
      keras_version: '2.15.0',
    } as never,
    weightSpecs: weights.map((value, i) => ({ name: names[i]!, shape: shapeOf(value), dtype: 'float32' })),
    weightData: Float32Array.from(weights.flatMap(flat)).buffer,
  };
}
