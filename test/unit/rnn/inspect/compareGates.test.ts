import type { LayersModel } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { decodeArray, encodeArray } from '../../../../src/rnn/display/encoding';
import { MIME, type View } from '../../../../src/rnn/display/mime';
import type { GateRun, GatesView } from '../../../../src/rnn/display/views';
import { rnn, seriesOf, tf, useBackend } from '../support';
import { layerOf } from './models';

const dataOf = ({ bundle }: View) => bundle[MIME.gates] as GatesView;
const numbers = ({ panels, weights }: GateRun) =>
  JSON.stringify([panels.map(({ values }) => [...decodeArray(values)]), weights]);
const weightsOf = (model: LayersModel) => model.getWeights().map((weight) => [...weight.dataSync()]);

for (const backend of ['cpu', 'wasm'] as const) {
  describe(`rnn.gates before and after training, on ${backend}`, () => {
    before(() => useBackend(backend));
    const x = seriesOf(8);
    const build = () => {
      const model = tf.sequential({ name: 'm' });
      model.add(layerOf('LSTM', { units: 5, inputShape: [8, 1], name: `l${Math.random()}` }));
      model.add(tf.layers.dense({ units: 1 }));
      model.compile({ optimizer: tf.train.adam(0.05), loss: 'meanSquaredError' });
      return model;
    };
    const train = (model: LayersModel) =>
      model.fit(tf.tensor3d([x.map((value) => [value])]), tf.tensor2d([[2]]), { epochs: 4, verbose: 0 });

    it('shows what the model was, and what it is, and leaves its weights as they are', async () => {
      const model = build();
      const first = dataOf(rnn.gates(model, x)).runs[0]!;
      const before = rnn.snapshot(model);
      await train(model);
      const now = dataOf(rnn.gates(model, x)).runs[0]!;
      const kept = weightsOf(model);
      const { numTensors } = tf.memory();
      const both = dataOf(rnn.gates(model, x, { before, order: 'peak' }));
      assert.equal(tf.memory().numTensors, numTensors);
      assert.deepEqual([both.training, both.order, both.runs.length], [true, 'peak', 2]);
      assert.equal(numbers(both.runs[0]!), numbers(first));
      assert.equal(numbers(both.runs[1]!), numbers(now));
      assert.notEqual(numbers(first), numbers(now));
      assert.deepEqual(weightsOf(model), kept);
      await train(model);
      assert.notDeepEqual(weightsOf(model), kept, 'and it still learns');
    });

    it('puts the weights back also when the run fails', () => {
      const model = build();
      const before = rnn.snapshot(model);
      model.setWeights(model.getWeights().map((weight) => tf.randomNormal(weight.shape)));
      const kept = weightsOf(model);
      const { numTensors } = tf.memory();
      const layer = model.layers[1]!;
      let runs = 0;
      const call = layer.call.bind(layer);
      layer.call = (...given: Parameters<typeof call>) => {
        if (++runs === 2) throw new Error('on purpose');
        return call(...given);
      };
      assert.throws(() => rnn.gates(model, x, { before }), /on purpose/);
      assert.equal(runs, 2);
      assert.equal(tf.memory().numTensors, numTensors);
      assert.deepEqual(weightsOf(model), kept);
    });

    it('takes a snapshot that holds no tensor and does not follow the model', () => {
      const model = build();
      const { numTensors } = tf.memory();
      const before = rnn.snapshot(model);
      assert.equal(tf.memory().numTensors, numTensors);
      const kept = weightsOf(model);
      assert.deepEqual(
        before.weights.map(({ values }) => [...values]),
        kept,
      );
      model.setWeights(model.getWeights().map((weight) => tf.zerosLike(weight)));
      assert.deepEqual(
        before.weights.map(({ values }) => [...values]),
        kept,
      );
    });

    it('says that a snapshot is of another model', () => {
      const before = rnn.snapshot(build());
      assert.throws(
        () => rnn.gates(build(), x, { before }),
        /snapshot \(of "m"\) does not fit "m".*nothing for the weight/,
      );
    });
  });
}

describe('rnn.compareGates', () => {
  before(() => useBackend('cpu'));
  const model = (cell: 'LSTM' | 'GRU' | 'SimpleRNN', steps = 6) =>
    tf.sequential({ layers: [layerOf(cell, { units: 3, inputShape: [steps, 1] })] });
  const x = seriesOf(6);

  it('shows each model as rnn.gates does, on one input', () => {
    const models = { LSTM: model('LSTM'), GRU: model('GRU'), plain: model('SimpleRNN') };
    const view = rnn.compareGates(models, x);
    const data = dataOf(view);
    assert.deepEqual(
      data.runs.map(({ label, cell }) => [label, cell]),
      [['LSTM', 'LSTM'], ['GRU', 'GRU'], ['plain', 'SimpleRNN']], // prettier-ignore
    );
    for (const { label, ...run } of data.runs) {
      assert.deepEqual({ ...run }, dataOf(rnn.gates(models[label as keyof typeof models], x)).runs[0]);
    }
    assert.equal(data.training, undefined);
    assert.match(
      String(view.bundle[MIME.text]),
      /^LSTM: LSTM ".*[\s\S]*^GRU: GRU "[\s\S]*^plain: SimpleRNN "/m,
    );
  });

  it('says what it cannot compare', () => {
    assert.throws(() => rnn.compareGates({}, x), /one to 4 models by name.*not 0/);
    const free = (cell: 'LSTM' | 'GRU', steps: number) => model(cell, steps);
    assert.throws(
      () => rnn.compareGates({ a: free('LSTM', 6), b: free('GRU', 5) }, x),
      /expects an example of shape \[5, 1\]/,
    );
    assert.throws(
      () => rnn.gates(model('GRU'), x, { order: 'size' as never }),
      /"index", "peak" or "cluster", not "size"/,
    );
  });
});

describe('the data of rnn.gates', () => {
  before(() => useBackend('wasm'));
  const gates = (steps: number, units: number) =>
    rnn.gates(
      tf.sequential({ layers: [layerOf('LSTM', { units, inputShape: [steps, 1] })] }),
      seriesOf(steps),
    );

  it('stay under 200 KB for 64 units and 50 steps', () => {
    const data = dataOf(gates(50, 64));
    assert.ok(JSON.stringify(data, null, 2).length < 200_000, `${JSON.stringify(data, null, 2).length}`);
    assert.equal(data.runs[0]!.panels[0]!.values.dtype, 'float32');
  });

  it('are of half the precision where there are many', () => {
    const [run] = dataOf(gates(500, 128)).runs;
    assert.ok(run!.panels.every(({ values }) => values.dtype === 'float16'));
    assert.ok(run!.weights!.every(({ recurrentKernel }) => recurrentKernel.dtype === 'float16'));
  });

  it('keep a state that is too large for half the precision', () => {
    const layer = layerOf('SimpleRNN', { units: 256, activation: 'relu', inputShape: [800, 1] });
    const model = tf.sequential({ layers: [layer] });
    const [kernel, recurrent, bias] = model.getWeights();
    model.setWeights([tf.onesLike(kernel!).mul(1e5), tf.zerosLike(recurrent!), bias!]);
    const [run] = dataOf(rnn.gates(model, Array<number>(800).fill(1))).runs;
    assert.deepEqual(run!.panels[0]!.values, encodeArray(new Float32Array(800 * 256).fill(1e5), [800, 256]));
  });
});
