import type { LayersModel, SymbolicTensor, Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { decodeArray, type EncodedArray } from '../../../../src/rnn/display/encoding';
import { MIME, type View } from '../../../../src/rnn/display/mime';
import type { GradientCurve, GradientFlow, GradientsView } from '../../../../src/rnn/display/views';
import { spectralRadius } from '../../../../src/rnn/inspect/gradients/spectralRadius';
import { installFastLayers } from '../../../../src/rnn/layers/install';
import { golden, type Nested, rnn, tf, useBackend } from '../support';
import { type CellName, encoderDecoderModel, type Layer, layerOf, setWeights } from './models';

interface Curve {
  mean: (number | null)[];
  low: (number | null)[];
  high: (number | null)[];
}

interface Flow {
  hidden: Curve;
  cellState?: Curve;
  gate?: number;
}

interface Case extends Flow {
  name: string;
  cell: string;
  activation: string;
  goBackwards: boolean;
  returnSequences: boolean;
  weights: Nested[];
  x: number[][][];
  y: Nested[];
  spectralRadius: number;
  mask?: number[][];
  clipped?: { way: string; limit: number; before: number[]; after: number[]; global: [number, number] }[];
}

interface Golden {
  cases: Case[];
  stacked: { weights: Nested[]; x: Nested[]; y: Nested[]; forward: Flow; backward: Flow; top: Flow };
  radii: { name: string; matrix: number[][]; radius: number }[];
}

const { cases, stacked, radii } = golden<Golden>('gradients');

const dataOf = ({ bundle }: View) => bundle[MIME.gradients] as GradientsView;
const firstFlow = (view: View): GradientFlow => dataOf(view).flows[0]!;

function assertRelative(actual: number, expected: number, what: string, tolerance = 2e-5): void {
  assert.ok(
    Math.abs(actual - expected) <= tolerance * Math.max(Math.abs(expected), 1e-3),
    `${what} is ${actual}, expected ${expected}`,
  );
}

function assertCurve(encoded: EncodedArray | undefined, expected: (number | null)[], what: string): void {
  assert.ok(encoded, what);
  const values = decodeArray(encoded);
  assert.equal(values.length, expected.length);
  expected.forEach((value, t) => {
    if (value === null) assert.ok(Number.isNaN(values[t]), `${what}[${t}] is masked`);
    else assertRelative(values[t]!, value, `${what}[${t}]`);
  });
}

function assertFlow(flow: GradientFlow, expected: Flow): void {
  const curve = (actual: GradientCurve | undefined, wanted: Curve, what: string) => {
    for (const part of ['mean', 'low', 'high'] as const)
      assertCurve(actual?.[part], wanted[part], `${what} ${part}`);
  };
  curve(flow.hidden, expected.hidden, 'hidden');
  assert.equal(flow.cellState !== undefined, expected.cellState !== undefined);
  if (expected.cellState) curve(flow.cellState, expected.cellState, 'cell');
  assert.equal(flow.facts?.gate !== undefined, expected.gate !== undefined);
  if (expected.gate !== undefined) assertRelative(flow.facts!.gate!.mean!, expected.gate, 'gate');
}

function modelOf({ cell, activation, goBackwards, returnSequences, mask, weights }: Case): LayersModel {
  const dense = tf.layers.dense({ units: 2 });
  const model = tf.sequential({
    layers: [
      ...(mask ? [tf.layers.masking({ maskValue: 0, inputShape: [7, 2] })] : []),
      layerOf(cell.split(' ')[0] as CellName, {
        units: 4,
        activation,
        ...(cell === 'SimpleRNN' ? {} : { recurrentActivation: 'sigmoid' }),
        ...(cell.startsWith('GRU') && { resetAfter: cell === 'GRU resetAfter' }),
        goBackwards,
        returnSequences,
        inputShape: [7, 2],
      }),
      returnSequences ? tf.layers.timeDistributed({ layer: dense }) : dense,
    ] as Layer[],
  });
  setWeights(model, weights);
  return model;
}

const compiled = <M extends LayersModel>(model: M, optimizer = tf.train.sgd(0.1)) => {
  model.compile({ optimizer, loss: 'meanSquaredError' });
  return model;
};

function stackedModel(): LayersModel {
  const model = tf.sequential({
    layers: [
      tf.layers.bidirectional({
        layer: layerOf('LSTM', { units: 3, recurrentActivation: 'sigmoid', returnSequences: true }) as never,
        mergeMode: 'concat',
        name: 'both',
        inputShape: [7, 2],
      }),
      layerOf('GRU', { units: 4, recurrentActivation: 'sigmoid', name: 'top' }),
      tf.layers.dense({ units: 1 }),
    ],
  });
  setWeights(model, stacked.weights);
  return compiled(model);
}

describe('rnn.gradientFlow', function () {
  this.timeout(20_000);

  for (const [backend, way] of [
    ['cpu', 'from the pass itself'],
    ['wasm', 'from the pass itself'],
    ['cpu', 'step by step, where layers are not fast'],
  ] as const) {
    describe(`on ${backend}, ${way}`, () => {
      before(async () => {
        await useBackend(backend);
        if (way !== 'from the pass itself') installFastLayers(tf).uninstall();
      });
      after(() => void installFastLayers(tf));

      // only fast layers have resetAfter at all
      const known =
        way === 'from the pass itself' ? cases : cases.filter(({ cell }) => !cell.includes('After'));
      for (const test of known) {
        it(`gives ∂loss/∂state at each step as PyTorch does: ${test.name}`, () => {
          const flow = firstFlow(
            rnn.gradientFlow(modelOf(test), test.x, test.y, { loss: 'meanSquaredError' }),
          );
          assertFlow(flow, test);
          assertRelative(flow.facts!.spectralRadius!, test.spectralRadius, 'spectral radius', 1e-4);
          assert.equal(flow.backward ?? false, test.goBackwards);
          const masked = test.hidden.mean.map((value) => value === null);
          assert.deepEqual(flow.masked, masked.includes(true) ? masked : undefined);
        });
      }

      it('follows it into either direction of a Bidirectional, and a layer above', () => {
        const { x, y } = stacked;
        const model = stackedModel();
        assertFlow(firstFlow(rnn.gradientFlow(model, x, y)), stacked.forward);
        const backward = firstFlow(rnn.gradientFlow(model, x, y, { direction: 'backward' }));
        assertFlow(backward, stacked.backward);
        assert.equal(backward.backward, true);
        assertFlow(firstFlow(rnn.gradientFlow(model, x, y, { layer: 'top' })), stacked.top);
      });
    });
  }

  describe('in the learner’s notebook', () => {
    before(() => useBackend('cpu'));
    const [rnnCase, lstmCase, gruCase] = cases as [Case, Case, Case];

    it('lays several models side by side, on the same data', () => {
      const models = { SimpleRNN: modelOf(rnnCase), LSTM: modelOf(lstmCase), GRU: modelOf(gruCase) };
      for (const model of Object.values(models)) compiled(model);
      const { bundle } = rnn.gradientFlow(models, rnnCase.x, rnnCase.y);
      const { flows, examples, timesteps, loss } = bundle[MIME.gradients] as GradientsView;
      assert.deepEqual(flows.map(({ name, cell }) => [name, cell]), [['SimpleRNN', 'SimpleRNN'], ['LSTM', 'LSTM'], ['GRU', 'GRU']]); // prettier-ignore
      assert.deepEqual([examples, timesteps, loss], [5, 7, 'meanSquaredError']);
      assertFlow(flows[0]!, rnnCase);
      assert.match(String(bundle[MIME.text]), /LSTM c/);
    });

    it('does not depend on how many examples there are', () => {
      const model = compiled(modelOf(lstmCase));
      const each = lstmCase.x.map((x, i) =>
        decodeArray(firstFlow(rnn.gradientFlow(model, [x], [lstmCase.y[i]!] as never)).hidden.mean),
      );
      lstmCase.hidden.mean.forEach((mean, t) =>
        assertRelative(each.reduce((sum, norms) => sum + norms[t]!, 0) / each.length, mean!, `step ${t}`),
      );
    });

    it('takes a function as the loss', () => {
      const loss = (y: Tensor, p: Tensor) => tf.mean(tf.squaredDifference(y, p), -1);
      assertFlow(firstFlow(rnn.gradientFlow(modelOf(gruCase), gruCase.x, gruCase.y, { loss })), gruCase);
    });

    it('shows what it was before training, and leaves the weights as they are', () => {
      const model = compiled(modelOf(gruCase));
      const before = rnn.snapshot(model);
      tf.tidy(() => model.setWeights(model.getWeights().map((weight) => tf.zerosLike(weight))));
      const flow = firstFlow(rnn.gradientFlow(model, gruCase.x, gruCase.y, { before }));
      assertCurve(flow.before?.hidden, gruCase.hidden.mean, 'before');
      assertRelative(flow.before!.facts.spectralRadius!, gruCase.spectralRadius, 'radius before', 1e-4);
      assertRelative(flow.before!.facts.gate!.mean!, gruCase.gate!, 'gate before');
      assert.equal(flow.facts!.spectralRadius, 0);
      assert.equal(flow.facts!.gate!.mean, 0.5);
      for (const weight of model.getWeights()) assert.ok(weight.dataSync().every((value) => value === 0));
      const other = compiled(modelOf(lstmCase));
      const named = rnn.gradientFlow({ a: model, b: other }, gruCase.x, gruCase.y, { before: { a: before } });
      assert.deepEqual(
        dataOf(named).flows.map((each) => each.before !== undefined),
        [true, false],
      );
    });

    for (const expected of rnnCase.clipped!) {
      const clip = { [expected.way]: expected.limit };
      const check = ({ clipping }: GradientFlow) => {
        assert.ok(clipping);
        assert.deepEqual([clipping.way, clipping.limit], [expected.way, expected.limit]);
        clipping.weights.forEach(({ name, before, after }, i) => {
          assertRelative(before!, expected.before[i]!, `${name} before`);
          assertRelative(after!, expected.after[i]!, `${name} after`);
        });
        assertRelative(clipping.global.before!, expected.global[0], 'all before');
        assertRelative(clipping.global.after!, expected.global[1], 'all after');
        return clipping.byOptimizer;
      };

      it(`shows the weights' gradients before and after ${expected.way} as Keras clips them`, () => {
        const { x, y } = rnnCase;
        assert.equal(check(firstFlow(rnn.gradientFlow(compiled(modelOf(rnnCase)), x, y, { clip }))), false);
        const optimizer = rnn.clipGradients(tf.train.sgd(0.1), clip);
        assert.equal(check(firstFlow(rnn.gradientFlow(compiled(modelOf(rnnCase), optimizer), x, y))), true);
      });
    }

    it('takes classes as numbers, and tokens: the last gradient is (p − y)·Wᵀ, by hand', () => {
      const model = tf.sequential({
        layers: [
          tf.layers.embedding({ inputDim: 6, outputDim: 3, inputLength: 5 }),
          layerOf('GRU', { units: 4 }),
          tf.layers.dense({ units: 3, activation: 'softmax' }),
        ],
      });
      model.compile({ optimizer: 'sgd', loss: 'sparseCategoricalCrossentropy' });
      const x = [[1, 2, 3, 4, 5], [5, 5, 0, 1, 2]]; // prettier-ignore
      const y = [2, 0];
      const p = (model.predict(tf.tensor2d(x)) as Tensor).arraySync() as number[][];
      const w = model.layers[2]!.getWeights()[0]!.arraySync() as number[][];
      const norms = p.map((row, e) =>
        Math.hypot(
          ...w.map((unit) => unit.reduce((sum, v, k) => sum + v * (row[k]! - (k === y[e] ? 1 : 0)), 0)),
        ),
      );
      const { mean } = firstFlow(rnn.gradientFlow(model, x, y)).hidden;
      assertRelative(decodeArray(mean)[4]!, (norms[0]! + norms[1]!) / 2, 'last step');
    });

    it('follows it from a decoder back into its encoder, the same in both ways', () => {
      const model = compiled(encoderDecoderModel());
      const x = [
        tf.randomNormal([3, 6, 3], 0, 1, 'float32', 1),
        tf.randomNormal([3, 3, 2], 0, 1, 'float32', 2),
      ];
      const y = tf.randomNormal([3, 3, 2], 0, 1, 'float32', 3);
      for (const layer of ['encoder', 'decoder']) {
        const fast = firstFlow(rnn.gradientFlow(model, x, y, { layer }));
        installFastLayers(tf).uninstall();
        try {
          const slow = firstFlow(rnn.gradientFlow(model, x, y, { layer }));
          assertCurve(fast.hidden.mean, Array.from(decodeArray(slow.hidden.mean)), `${layer} h`);
          assertCurve(fast.cellState!.mean, Array.from(decodeArray(slow.cellState!.mean)), `${layer} c`);
          assert.ok(decodeArray(slow.hidden.mean).every((norm) => norm > 0));
        } finally {
          installFastLayers(tf);
        }
      }
    });

    it('adds the losses of several outputs', () => {
      const input = tf.input({ shape: [7, 2] });
      const sequence = layerOf('GRU', { units: 3, returnSequences: true }).apply(input) as SymbolicTensor;
      const [one, two] = [1, 2].map((units) => tf.layers.timeDistributed({ layer: tf.layers.dense({ units }) }).apply(sequence) as SymbolicTensor); // prettier-ignore
      const both = compiled(tf.model({ inputs: input, outputs: [one!, two!] }));
      const y = [tf.zeros([5, 7, 1]), tf.zeros([5, 7, 2])];
      const norms = decodeArray(firstFlow(rnn.gradientFlow(both, gruCase.x, y)).hidden.mean);
      // at the last step the gradient is that of the two Dense layers: 2·p·W over steps and outputs, by hand
      const [p1, p2] = (both.predict(tf.tensor(gruCase.x as never)) as Tensor[]).map((t) => t.arraySync() as number[][][]); // prettier-ignore
      const [w1, w2] = both.layers.slice(-2).map((l) => l.getWeights()[0]!.arraySync() as number[][]);
      const expected = gruCase.x.map((_, e) =>
        Math.hypot(
          ...[0, 1, 2].map(
            (u) => (2 / 7) * (p1![e]![6]![0]! * w1![u]![0]! + (p2![e]![6]![0]! * w2![u]![0]! + p2![e]![6]![1]! * w2![u]![1]!) / 2), // prettier-ignore
          ),
        ),
      );
      assertRelative(norms[6]!, expected.reduce((sum, norm) => sum + norm, 0) / 5, 'last step');
    });

    it('follows the gradient through a frozen layer', () => {
      const model = modelOf(lstmCase);
      for (const layer of model.layers) layer.trainable = false;
      assertFlow(firstFlow(rnn.gradientFlow(compiled(model), lstmCase.x, lstmCase.y)), lstmCase);
    });

    it('leaves out dropout, and the same call gives the same numbers', () => {
      const model = tf.sequential({
        layers: [
          layerOf('GRU', { units: 3, dropout: 0.5, recurrentDropout: 0.5, inputShape: [7, 2] }),
          tf.layers.dropout({ rate: 0.5 }),
          tf.layers.dense({ units: 2 }),
        ],
      });
      const run = () => rnn.gradientFlow(compiled(model), gruCase.x, gruCase.y).bundle;
      assert.deepEqual(run(), run());
    });

    it('leaves a stateful layer as it was', () => {
      const layer = layerOf('LSTM', { units: 2, stateful: true, batchInputShape: [5, 7, 2] });
      const model = compiled(tf.sequential({ layers: [layer] }));
      const x = tf.tensor(lstmCase.x as never);
      const predict = () => (model.predict(x) as Tensor).arraySync();
      const fresh = () => (layer as unknown as { resetStates(): void }).resetStates();
      predict();
      const second = predict();
      fresh();
      predict();
      rnn.gradientFlow(model, x, lstmCase.y);
      assert.deepEqual(predict(), second);
    });

    it('leaves no tensor behind and the model as it was, also when it fails', () => {
      const test = cases.find(({ name }) => name === 'LSTM with softsign')!;
      const models = { fast: compiled(modelOf(lstmCase)), slow: compiled(modelOf(test)) };
      const before = { slow: rnn.snapshot(models.slow) };
      const { numTensors } = tf.memory();
      rnn.gradientFlow(models, test.x, test.y, { before, clip: { clipNorm: 1 }, loss: 'meanAbsoluteError' });
      assert.throws(() => rnn.gradientFlow(models, test.x, [1, 2, 3]));
      assert.throws(() =>
        rnn.gradientFlow(models, test.x, test.y, { before: { slow: rnn.snapshot(models.fast) } }),
      );
      assert.throws(() => rnn.gradientFlow(models, test.x, test.y, { loss: () => { throw new Error('own'); } }), /own/); // prettier-ignore
      assert.equal(tf.memory().numTensors, numTensors);
      assert.ok(!Object.hasOwn(models.slow.layers[0]!, 'call'));
    });
  });

  describe('says what is wrong', () => {
    before(() => useBackend('cpu'));
    const [test] = cases as [Case];
    const model = () => modelOf(test);

    it('when the model has no loss', () => {
      assert.throws(
        () => rnn.gradientFlow(model(), test.x, test.y),
        /is not compiled.*\{ loss: 'meanSquaredError' \}/,
      );
    });

    it('when there is no such loss', () => {
      assert.throws(() => rnn.gradientFlow(model(), test.x, test.y, { loss: 'mes' }), /mes/);
    });

    it('when x or y do not fit, with the shape that does', () => {
      const loss = 'meanSquaredError';
      assert.throws(
        () => rnn.gradientFlow(model(), test.x[0]!, test.y, { loss }),
        /expects x of shape \[batch, 7, 2\], got \[7, 2\]/,
      );
      assert.throws(
        () => rnn.gradientFlow(model(), test.x, [1, 2, 3], { loss }),
        /puts out \[5, 2\].*y of shape \[3\]/,
      );
      const gone = tf.zeros([5, 7, 2]);
      gone.dispose();
      assert.throws(
        () => rnn.gradientFlow(model(), gone, test.y, { loss }),
        /x is a tensor that was disposed/,
      );
    });

    it('when the snapshot is of another model', () => {
      const loss = 'meanSquaredError';
      const before = rnn.snapshot(model());
      assert.throws(
        () => rnn.gradientFlow(model(), test.x, test.y, { loss, before }),
        /snapshot .* does not fit/,
      );
    });

    it('when there is no model, or no recurrent layer', () => {
      assert.throws(() => rnn.gradientFlow({}, test.x, test.y), /no model/);
      assert.throws(() => rnn.gradientFlow({ a: {} as never }, test.x, test.y), /"a" is not a model/);
      const dense = tf.sequential({
        name: 'plain',
        layers: [tf.layers.dense({ units: 1, inputShape: [3] })],
      });
      assert.throws(() => rnn.gradientFlow(dense, [[1, 2, 3]], [1]), /"plain" has no SimpleRNN, LSTM or GRU/);
    });

    it('when models see different numbers of steps', () => {
      const pooled = tf.sequential({
        layers: [
          tf.layers.averagePooling1d({ poolSize: 2, inputShape: [7, 2] }),
          layerOf('GRU', { units: 2 }),
          tf.layers.dense({ units: 2 }),
        ],
      });
      assert.throws(
        () => rnn.gradientFlow({ a: model(), pooled }, test.x, test.y, { loss: 'meanSquaredError' }),
        /"pooled" takes 3 steps, that of "a" 7/,
      );
    });
  });
});

describe('spectralRadius', () => {
  for (const { name, matrix, radius } of radii) {
    it(`is that of the eigenvalues that NumPy finds: ${name}`, () => {
      const found = spectralRadius(matrix.flat(), matrix.length);
      assert.ok(Math.abs(found - radius) <= 1e-6 * radius, `${found}, expected ${radius}`);
    });
  }

  it('is close enough for three digits in a large one: blocks that NumPy knows, each a little smaller', () => {
    const { matrix, radius } = radii[0]!;
    const [blocks, side] = [15, matrix.length];
    const size = blocks * side;
    const whole = new Float64Array(size * size);
    for (let b = 0; b < blocks; b++)
      for (let i = 0; i < side; i++)
        for (let j = 0; j < side; j++)
          whole[(b * side + i) * size + b * side + j] = matrix[i]![j]! * 0.99 ** b;
    const found = spectralRadius(whole, size);
    assert.ok(Math.abs(found - radius) <= 1e-3 * radius, `${found}, expected ${radius}`);
  });

  it('is no number where the matrix is not finite', () => {
    assert.ok(Number.isNaN(spectralRadius([1, NaN, 0, 1], 2)));
  });
});
