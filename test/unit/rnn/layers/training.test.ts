import type { LayersModel, Optimizer, SymbolicTensor, Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { tf, useBackend } from '../support';
import {
  assertNear,
  BACKENDS,
  type CellName,
  CELLS,
  copy,
  type Layer,
  layerOf,
  randomTensor,
  setRandomWeights,
  useOurs,
  withBoth,
} from './support';

const [examples, time, features, units] = [24, 8, 3, 6];

interface Task {
  model: LayersModel;
  inputs: Tensor[];
  target: Tensor;
  optimizer?: () => Optimizer;
}

const input = (seed = 1, shape = [examples, time, features]) => randomTensor(shape, seed);

function sequential(layers: Layer[], width = 1): Task {
  const model = tf.sequential({ layers: [...layers, tf.layers.dense({ units: width })] });
  return { model, inputs: [input()], target: input(2, [examples, width]) };
}

const inputShape = [time, features];

/** Of each way to put recurrent layers together one model. */
const TASKS: Record<string, (cell: CellName) => Task> = {
  stacked: (cell) =>
    sequential([
      layerOf(cell, { units, inputShape, returnSequences: true }),
      tf.layers.dropout({ rate: 0.5, seed: 3 }),
      layerOf(cell, { units }),
    ]),

  bidirectional: (cell) =>
    sequential([
      tf.layers.bidirectional({
        layer: layerOf(cell, { units }) as never,
        mergeMode: 'concat',
        inputShape,
      } as never),
    ]),

  'masked, with regularizers and constraints': (cell) => ({
    ...sequential([
      tf.layers.masking({ maskValue: 0, inputShape }),
      layerOf(cell, {
        units,
        kernelRegularizer: tf.regularizers.l1l2({ l1: 0.01, l2: 0.02 }),
        recurrentRegularizer: 'l1l2',
        biasRegularizer: 'l1l2',
        kernelConstraint: tf.constraints.maxNorm({ maxValue: 0.8 }),
        recurrentConstraint: 'unitNorm',
        biasConstraint: 'nonNeg',
      }),
    ]),
    // a third of the timesteps are masked
    inputs: [input().mul(input(4, [examples, time, 1]).greater(-0.33).cast('float32'))],
  }),

  'with sequences as targets': (cell) => {
    const model = tf.sequential({
      layers: [
        layerOf(cell, { units, inputShape, returnSequences: true }),
        tf.layers.timeDistributed({ layer: tf.layers.dense({ units: 2 }) }),
      ],
    });
    return { model, inputs: [input()], target: input(2, [examples, time, 2]) };
  },

  stateful: (cell) => {
    const batchInputShape = [8, time, features];
    return sequential([layerOf(cell, { units, batchInputShape, stateful: true })]);
  },

  'encoder and decoder': (cell) => {
    const [source, target] = [tf.input({ shape: inputShape }), tf.input({ shape: [5, 2] })];
    const [, ...initialState] = layerOf(cell, { units, returnState: true }).apply(source) as SymbolicTensor[];
    const sequence = layerOf(cell, { units, returnSequences: true }).apply(target, { initialState });
    const outputs = tf.layers.dense({ units: 1 }).apply(sequence as SymbolicTensor) as SymbolicTensor;
    const model = tf.model({ inputs: [source, target], outputs });
    return { model, inputs: [input(), input(3, [examples, 5, 2])], target: input(2, [examples, 5, 1]) };
  },

  'with stochastic gradient descent': (cell) => ({
    ...sequential([layerOf(cell, { units, inputShape })]),
    optimizer: () => tf.train.momentum(0.05, 0.9),
  }),
};

/** Three epochs from the same weights. */
async function fit({ model, inputs, target, optimizer }: Task) {
  setRandomWeights(model, 7);
  for (const layer of model.layers) if (layer.stateful) layer.resetStates();
  model.compile({ optimizer: optimizer?.() ?? tf.train.adam(0.01), loss: 'meanSquaredError' });
  const { history } = await model.fit(inputs.length > 1 ? inputs : inputs[0]!, target, {
    ...{ epochs: 3, batchSize: 8, shuffle: false, verbose: 0 },
  });
  return { losses: history.loss as number[], weights: model.getWeights().map(copy) };
}

for (const backend of BACKENDS) {
  describe(`Recurrent layers on ${backend}, trained,`, () => {
    before(async () => {
      await useBackend(backend);
      useOurs();
    });
    after(useOurs);

    for (const cell of CELLS) {
      for (const [name, task] of Object.entries(TASKS)) {
        it(`come to the losses and weights to which TensorFlow.js comes: ${cell}, ${name}`, async () => {
          const made = task(cell);
          const { ours, stock } = await withBoth(() => fit(made));
          assert.ok(ours.losses[2]! < ours.losses[0]!, `losses ${ours.losses.join()}`);
          assertNear(ours.losses, stock.losses, 1e-5, 'losses');
          ours.weights.forEach((weights, i) => assertNear(weights, stock.weights[i]!, 1e-4, `weights ${i}`));
        });
      }

      it(`stay as they are when they are not trainable, and pass gradients on: ${cell}`, async () => {
        const frozen = layerOf(cell, { units });
        frozen.trainable = false;
        const below = tf.layers.dense({ units: 2, inputShape });
        const { model, inputs, target } = sequential([below, frozen]);
        assert.equal(frozen.trainableWeights.length, 0);
        const before = [frozen, below].map((layer) => layer.getWeights().map(copy));
        model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
        await model.fit(inputs[0]!, target, { epochs: 1, verbose: 0 });
        const after = [frozen, below].map((layer) => layer.getWeights().map(copy));
        assert.deepEqual(after[0], before[0]);
        assert.notDeepEqual(after[1], before[1]);
        frozen.trainable = true;
        assert.equal(frozen.trainableWeights.length, 3);
      });
    }
  });
}

describe('Dropout of a recurrent layer', () => {
  before(async () => {
    await useBackend('cpu');
    useOurs();
  });
  after(useOurs);

  const [batch, wide, rate] = [20, 100, 0.4];
  const ones = () => tf.ones([batch, 3, wide]);
  const sums = (layer: Layer, training: boolean) => copy(layer.apply(ones(), { training }) as Tensor);

  /** Adds up its inputs: the kernels are unit matrices. */
  function sumLayer(config: object) {
    const identity = {
      kernelInitializer: 'identity',
      recurrentInitializer: 'identity',
      activation: 'linear',
    };
    return layerOf('SimpleRNN', { ...identity, units: wide, returnSequences: true, ...config });
  }

  it('leaves out the same inputs at every step, scales the others, and draws anew for each call', () => {
    const layer = sumLayer({ dropout: rate });
    const found = sums(layer, true);
    const kept = 1 / (1 - rate);
    const first = Array.from(
      { length: batch * wide },
      (_, i) => found[3 * wide * Math.floor(i / wide) + (i % wide)]!,
    );
    assert.ok(first.every((value) => value === 0 || Math.abs(value - kept) < 1e-6));
    const share = first.filter((value) => value === 0).length / first.length;
    assert.ok(Math.abs(share - rate) < 0.06, `${share} dropped`); // 5 standard deviations
    found.forEach((value, i) => {
      const [row, step, column] = [Math.floor(i / (3 * wide)), Math.floor(i / wide) % 3, i % wide];
      const expected = first[row * wide + column]! * (step + 1);
      assert.ok(Math.abs(value - expected) < 1e-5, `step ${step}: ${value}, expected ${expected}`);
    });
    assert.notDeepEqual(sums(layer, true), found);
  });

  it('leaves out the same units of the state at every step, and scales the others', () => {
    const found = sums(sumLayer({ recurrentDropout: rate }), true);
    const factor = 1 / (1 - rate);
    let dropped = 0;
    for (let i = 0; i < batch * wide; i++) {
      const at = 3 * wide * Math.floor(i / wide) + (i % wide);
      const [one, two, three] = [found[at]!, found[at + wide]!, found[at + 2 * wide]!];
      assert.equal(one, 1);
      if (two === 1) dropped++;
      else assert.ok(Math.abs(two - (1 + factor)) < 1e-5);
      const expected = two === 1 ? 1 : 1 + factor * (1 + factor);
      assert.ok(Math.abs(three - expected) < 1e-4);
    }
    assert.ok(Math.abs(dropped / (batch * wide) - rate) < 0.06);
  });

  it('does nothing outside of training, and with rates of 0 and 1', () => {
    const expected = Float32Array.from(
      { length: batch * 3 * wide },
      (_, i) => (Math.floor(i / wide) % 3) + 1,
    );
    assert.deepEqual(sums(sumLayer({ dropout: rate, recurrentDropout: rate }), false), expected);
    for (const none of [0, 1]) {
      assert.deepEqual(sums(sumLayer({ dropout: none, recurrentDropout: none }), true), expected);
    }
  });
});
