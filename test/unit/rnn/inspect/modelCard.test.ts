import type { LayersModel, layers as tfLayers, Optimizer, Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { equationsOf } from '../../../../renderers/model/equations';
import { MIME } from '../../../../src/rnn/display/mime';
import { ofShapes, withNumbers } from '../../../../src/rnn/display/withNumbers';
import type { ModelLayer, ModelView } from '../../../../src/rnn/display/views';
import { golden, rnn, tf, useBackend } from '../support';

type Layer = tfLayers.Layer;

/** The first layer of a model, as its card tells of it; beside that the layer itself. */
function cardOf(layer: Layer, shape: number[]): { card: ModelLayer; view: ModelView; model: LayersModel } {
  const input = tf.input({ shape });
  const model = tf.model({ inputs: input, outputs: layer.apply(input) as typeof input });
  const view = rnn.modelCard(model).bundle[MIME.model] as ModelView;
  return { card: view.layers[0]!, view, model };
}

/** Evaluates sums and products of whole numbers with parentheses, by recursive descent. */
function evaluate(expression: string): number {
  const tokens = expression.match(/\d+|[·+()]/g) ?? [];
  let next = 0;
  const sum = (): number => {
    let value = product();
    while (tokens[next] === '+') {
      next++;
      value += product();
    }
    return value;
  };
  const product = (): number => {
    let value = factor();
    while (tokens[next] === '·') {
      next++;
      value *= factor();
    }
    return value;
  };
  const factor = (): number => {
    const token = tokens[next++]!;
    if (token !== '(') return Number(token);
    const value = sum();
    assert.equal(tokens[next++], ')');
    return value;
  };
  const value = sum();
  assert.equal(next, tokens.length, expression);
  return value;
}

const S = [7, 3];
/** With the option that this library adds. */
const gru = (config: object) => tf.layers.gru(config as { units: number });
const { lstm, simpleRNN, dense, bidirectional, timeDistributed } = tf.layers;
const CASES: Record<string, [Layer, number[]]> = {
  SimpleRNN: [simpleRNN({ units: 5 }), S],
  'SimpleRNN without bias': [simpleRNN({ units: 5, useBias: false }), S],
  LSTM: [lstm({ units: 5 }), S],
  'LSTM without bias': [lstm({ units: 5, useBias: false }), S],
  'LSTM of chapter 7.4.3': [lstm({ units: 64 }), [50, 1]],
  GRU: [gru({ units: 5 }), S],
  'GRU without bias': [gru({ units: 5, useBias: false }), S],
  'GRU, reset after': [gru({ units: 5, resetAfter: true }), S],
  'GRU of chapter 7.4.3': [gru({ units: 64, resetAfter: true }), [50, 1]],
  'Bidirectional LSTM': [bidirectional({ layer: lstm({ units: 5 }) as never, mergeMode: 'concat' }), S],
  'Bidirectional GRU': [bidirectional({ layer: gru({ units: 5 }) as never, mergeMode: 'concat' }), S],
  Dense: [dense({ units: 4 }), [6]],
  'Dense without bias': [dense({ units: 4, useBias: false }), [6]],
  'Dense on each step': [timeDistributed({ layer: dense({ units: 4 }) }), S],
  Embedding: [tf.layers.embedding({ inputDim: 11, outputDim: 4 }), [7]],
  BatchNormalization: [tf.layers.batchNormalization(), S],
  'BatchNormalization without scale': [tf.layers.batchNormalization({ scale: false }), S],
  LayerNormalization: [tf.layers.layerNormalization(), S],
  Conv1D: [tf.layers.conv1d({ filters: 4, kernelSize: 2 }), S],
  'Conv1D without bias': [tf.layers.conv1d({ filters: 4, kernelSize: 2, useBias: false }), S],
};

describe('a model card', function () {
  this.timeout(60_000);
  before(() => useBackend('cpu'));

  const KERAS = golden<Record<string, { all: number; trained: number }>>('parameters');
  it('covers the layers that Keras has counted', () => {
    assert.deepEqual(Object.keys(CASES), Object.keys(KERAS));
  });
  for (const [name, [layer, shape]] of Object.entries(CASES)) {
    it(`counts as Keras does, and its formula gives that count: ${name}`, () => {
      const { card } = cardOf(layer, shape);
      assert.equal(card.parameters, KERAS[name]!.all);
      assert.equal(card.parameters - (card.notTrained ?? 0), KERAS[name]!.trained);
      assert.ok(card.formula, 'its formula is known');
      assert.equal(evaluate(withNumbers(card.formula)), KERAS[name]!.all);
      assert.equal(evaluate(ofShapes(card.weights!)), KERAS[name]!.all);
    });
  }

  it('has formulas that hold for any size', () => {
    const size = fc.integer({ min: 1, max: 40 });
    const make: ((u: number, f: number, useBias: boolean) => [Layer, number[]])[] = [
      (units, f, useBias) => [simpleRNN({ units, useBias }), [3, f]],
      (units, f, useBias) => [lstm({ units, useBias }), [3, f]],
      (units, f, useBias) => [gru({ units, useBias }), [3, f]],
      (units, f, useBias) => [gru({ units, useBias, resetAfter: true }), [3, f]],
      (units, f, useBias) => [dense({ units, useBias }), [f]],
      (units, f, useBias) => [
        bidirectional({ layer: lstm({ units, useBias }) as never, mergeMode: 'concat' }),
        [3, f],
      ],
      (outputDim, inputDim) => [tf.layers.embedding({ inputDim, outputDim }), [3]],
      (filters, f, useBias) => [tf.layers.conv1d({ filters, kernelSize: 2, useBias }), [3, f]],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...make), size, size, fc.boolean(), (maker, u, f, useBias) => {
        const { card, model } = cardOf(...maker(u, f, useBias));
        assert.equal(evaluate(withNumbers(card.formula!)), model.countParams());
        model.dispose();
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('tells the weights’ shapes where no formula is known', () => {
    const { card } = cardOf(tf.layers.conv2d({ filters: 2, kernelSize: 3 }), [5, 5, 1]);
    assert.equal(card.formula, undefined);
    assert.equal(ofShapes(card.weights!), '3·3·1·2 + 2');
  });

  const optimizers: [string, () => Optimizer][] = [
    ['SGD', () => tf.train.sgd(0.1)],
    ['Momentum', () => tf.train.momentum(0.1, 0.9)],
    ['Adagrad', () => tf.train.adagrad(0.1)],
    ['Adadelta', () => tf.train.adadelta(0.1)],
    ['Adam', () => tf.train.adam(0.1)],
    ['RMSProp', () => tf.train.rmsprop(0.1)],
    ['RMSProp', () => tf.train.rmsprop(0.1, 0.9, 0, 1e-7, true)],
  ];
  optimizers.forEach(([name, optimizer], i) => {
    it(`knows what the optimizer keeps, beside what a step has made: ${name} ${i}`, async () => {
      const { model } = cardOf(dense({ units: 4 }), [6]);
      model.compile({ optimizer: optimizer(), loss: 'meanSquaredError' });
      await model.fit(tf.ones([2, 6]), tf.ones([2, 4]), { epochs: 1, verbose: 0 });
      const { memory } = rnn.modelCard(model).bundle[MIME.model] as ModelView;
      const kept = (await model.optimizer.getWeights()).filter(({ tensor }) => tensor.rank > 0);
      const values = kept.reduce((sum, { tensor }) => sum + tensor.size, 0);
      assert.equal(memory!.optimizer!.name, name);
      assert.equal(memory!.optimizer!.bytes, 4 * values);
      assert.equal(memory!.weightBytes, 4 * (6 * 4 + 4));
    });
  });

  it('estimates the activations of an example, by hand', () => {
    const input = tf.input({ shape: [50, 1] });
    const h = lstm({ units: 64 }).apply(input) as typeof input;
    const model = tf.model({ inputs: input, outputs: dense({ units: 1 }).apply(h) as typeof input });
    const { memory } = rnn.modelCard(model).bundle[MIME.model] as ModelView;
    assert.equal(memory!.activationBytes, 4 * (50 * 64 * 6 + 64 + 1));
    assert.equal(memory!.optimizer, null);
    const free = tf.input({ shape: [null, 1] });
    const any = tf.model({ inputs: free, outputs: lstm({ units: 2 }).apply(free) as typeof free });
    assert.equal((rnn.modelCard(any).bundle[MIME.model] as ModelView).memory!.activationBytes, null);
  });

  describe('shows the equations that the layers compute', () => {
    const sigmoid = (v: number) => 1 / (1 + Math.exp(-v));
    const hardSigmoid = (v: number) => Math.min(1, Math.max(0, 0.2 * v + 0.5));

    it('of a GRU: z keeps the old state, and r acts where resetAfter says', () => {
      for (const resetAfter of [false, true]) {
        const layer = gru({ units: 1, resetAfter, recurrentActivation: 'sigmoid', returnSequences: true });
        const { card, model } = cardOf(layer, [3, 1]);
        const equations = equationsOf(card.equations!);
        assert.equal(equations.at(-1), 'h_t = z_t ⊙ h_{t−1} + (1 − z_t) ⊙ h̃_t');
        assert.equal(equations[0], `z_t = σ(x_t W_z + h_{t−1} U_z + b_z${resetAfter ? ' + b′_z' : ''})`);
        assert.equal(
          equations[2],
          resetAfter
            ? 'h̃_t = tanh(x_t W_h + b_h + r_t ⊙ (h_{t−1} U_h + b′_h))'
            : 'h̃_t = tanh(x_t W_h + b_h + (r_t ⊙ h_{t−1}) U_h)',
        );
        // the same by hand, in the order z, r, h of Keras
        const W = [0.7, -0.4, 0.9];
        const U = [0.3, 0.8, -0.6];
        const b = [0.1, -0.2, 0.3];
        const b2 = resetAfter ? [0.05, 0.15, -0.25] : [0, 0, 0];
        layer.setWeights([
          tf.tensor2d([W]),
          tf.tensor2d([U]),
          resetAfter ? tf.tensor2d([b, b2]) : tf.tensor1d(b),
        ]);
        const x = [1, -0.5, 0.8];
        let h = 0;
        const expected = x.map((value) => {
          const z = sigmoid(value * W[0]! + h * U[0]! + b[0]! + b2[0]!);
          const r = sigmoid(value * W[1]! + h * U[1]! + b[1]! + b2[1]!);
          const inside = resetAfter ? r * (h * U[2]! + b2[2]!) : r * h * U[2]!;
          h = z * h + (1 - z) * Math.tanh(value * W[2]! + b[2]! + inside);
          return h;
        });
        const actual = (model.predict(tf.tensor3d([x.map((v) => [v])])) as Tensor).dataSync();
        expected.forEach((value, t) => assert.ok(Math.abs(actual[t]! - value) < 1e-6, `${t}`));
      }
    });

    it('of an LSTM with hardSigmoid, the default of TensorFlow.js', () => {
      const layer = lstm({ units: 1, returnSequences: true });
      const { card, model } = cardOf(layer, [3, 1]);
      assert.deepEqual(equationsOf(card.equations!), [
        'i_t = hardSigmoid(x_t W_i + h_{t−1} U_i + b_i)',
        'f_t = hardSigmoid(x_t W_f + h_{t−1} U_f + b_f)',
        'c̃_t = tanh(x_t W_c + h_{t−1} U_c + b_c)',
        'o_t = hardSigmoid(x_t W_o + h_{t−1} U_o + b_o)',
        'c_t = f_t ⊙ c_{t−1} + i_t ⊙ c̃_t',
        'h_t = o_t ⊙ tanh(c_t)',
      ]);
      const [W, U, b] = [[0.7, -0.4, 0.9, 0.2], [0.3, 0.8, -0.6, 0.5], [0.1, 1, 0.3, -0.2]] as const; // prettier-ignore
      layer.setWeights([tf.tensor2d([[...W]]), tf.tensor2d([[...U]]), tf.tensor1d([...b])]);
      const x = [1, -0.5, 0.8];
      let [h, c] = [0, 0];
      const expected = x.map((value) => {
        const z = W.map((w, k) => value * w + h * U[k]! + b[k]!);
        c = hardSigmoid(z[1]!) * c + hardSigmoid(z[0]!) * Math.tanh(z[2]!);
        h = hardSigmoid(z[3]!) * Math.tanh(c);
        return h;
      });
      const actual = (model.predict(tf.tensor3d([x.map((v) => [v])])) as Tensor).dataSync();
      expected.forEach((value, t) => assert.ok(Math.abs(actual[t]! - value) < 1e-6, `${t}`));
    });
  });
});
