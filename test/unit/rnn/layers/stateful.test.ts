import type { Sequential, Tensor, Tensor2D } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { tf, useBackend } from '../support';
import {
  assertNear,
  BACKENDS,
  build,
  type CellName,
  CELLS,
  copy,
  layerOf,
  randomTensor,
  setRandomWeights,
  statesOf,
  useOurs,
} from './support';

const [batch, features, units] = [3, 2, 5];

function statefulLayer(cell: CellName, config: object = {}) {
  const layer = layerOf(cell, { units, stateful: true, name: `the_${cell.replace(' ', '_')}`, ...config });
  build(layer, [batch, null, features]);
  setRandomWeights(layer, 1);
  return layer;
}

for (const backend of BACKENDS) {
  describe(`Stateful recurrent layers on ${backend}`, () => {
    before(async () => {
      await useBackend(backend);
      useOurs();
    });
    after(useOurs);

    for (const cell of CELLS) {
      it(`go on where the last call ended: ${cell}`, () => {
        const layer = statefulLayer(cell, { returnSequences: true });
        const whole = layerOf(cell, { units, returnSequences: true });
        build(whole, [batch, null, features]);
        whole.setWeights(layer.getWeights());
        const x = randomTensor([batch, 7, features], 2);
        const parts = tf.split(x, [3, 4], 1).map((part) => layer.apply(part) as Tensor);
        assertNear(copy(tf.concat(parts, 1)), copy(whole.apply(x) as Tensor), 2e-6, 'both calls');
        // the first state is the last output
        assertNear(copy(layer.states[0]!), copy(parts[1]!.slice([0, 3], [batch, 1])), 0, 'state');
        assert.equal(layer.states.length, statesOf(cell));
      });

      it(`begin anew, or from states given, after resetStates: ${cell}`, () => {
        const layer = statefulLayer(cell);
        const x = randomTensor([batch, 4, features], 2);
        const call = () => copy(layer.apply(x) as Tensor);
        const [first, second] = [call(), call()];
        assert.notDeepEqual(second, first);
        layer.resetStates();
        assert.deepEqual(call(), first);
        const states = Array.from({ length: statesOf(cell) }, (_, i) => randomTensor([batch, units], 3 + i));
        const fresh = layerOf(cell, { units });
        build(fresh, [batch, null, features]);
        fresh.setWeights(layer.getWeights());
        const expected = copy(
          fresh.apply(x, { initialState: states.map((state) => state.clone()) }) as Tensor,
        );
        layer.resetStates(states);
        assertNear(call(), expected, 2e-6, 'from the states given');
        layer.resetStates();
        assert.deepEqual(call(), first);
      });

      it(`refuse states of another number or shape, with the layer's name, and recover: ${cell}`, () => {
        const layer = statefulLayer(cell);
        const x = randomTensor([batch, 4, features], 2);
        const first = copy(layer.apply(x) as Tensor);
        const name = new RegExp(layer.name);
        const ofShape = (shape: number[], n = statesOf(cell)) =>
          Array.from({ length: n }, () => tf.zeros(shape));
        assert.throws(() => layer.resetStates(ofShape([batch, units], 3)), name);
        for (const shape of [[batch, units + 1], [batch - 1, units], [units, batch], [batch * units]]) {
          assert.throws(() => layer.resetStates(ofShape(shape)), name);
          layer.resetStates();
          assert.deepEqual(copy(layer.apply(x) as Tensor), first);
          layer.resetStates();
        }
      });
    }

    it('refuse a batch of another size, with the layer’s name', () => {
      const layer = statefulLayer('LSTM');
      for (const size of [1, batch + 1]) {
        assert.throws(() => layer.apply(randomTensor([size, 4, features], 2)), /the_LSTM/);
      }
    });

    it('need to know the batch size', () => {
      const layer = layerOf('GRU', { units, stateful: true });
      assert.throws(() => build(layer, [null, 4, features]), /batch size/);
    });

    it('alone can reset their states', () => {
      const layer = layerOf('GRU', { units });
      build(layer, [null, 4, features]);
      assert.throws(() => layer.resetStates(), /not stateful/);
    });

    it('keep their states from batch to batch while they are trained and evaluated, until the model resets them', async () => {
      const model = tf.sequential({
        layers: [
          layerOf('LSTM', { units, stateful: true, batchInputShape: [batch, 4, features] }),
          tf.layers.dense({ units: 1 }),
        ],
      });
      model.compile({ optimizer: tf.train.sgd(0), loss: 'meanSquaredError' }); // so that the weights stay
      const x = randomTensor([2 * batch, 4, features], 1);
      const y = tf.zeros([2 * batch, 1]);
      const states = () => layerOfModel(model).states.map((state) => copy(state as Tensor2D));
      model.predict(x, { batchSize: batch });
      const afterTwo = states();
      model.resetStates();
      await model.fit(x, y, { batchSize: batch, shuffle: false, epochs: 1, verbose: 0 });
      assert.deepEqual(states(), afterTwo);
      model.resetStates();
      model.evaluate(x, y, { batchSize: batch });
      assert.deepEqual(states(), afterTwo);
      model.resetStates();
      assert.ok(states().every((state) => state.every((value) => value === 0)));
    });

    it('reset both directions of a Bidirectional', () => {
      const layer = tf.layers.bidirectional({
        layer: layerOf('GRU', { units, stateful: true }) as never,
        mergeMode: 'concat',
      });
      build(layer, [batch, null, features]);
      const x = randomTensor([batch, 4, features], 2);
      const call = () => copy(layer.apply(x) as Tensor);
      const [first, second] = [call(), call()];
      for (const [i, half] of ['forward', 'backward'].entries()) {
        const of = (values: Float32Array) => values.filter((_, j) => Math.floor(j / units) % 2 === i);
        assert.notDeepEqual(of(second), of(first), half);
      }
      layer.resetStates();
      assert.deepEqual(call(), first);
    });
  });
}

const layerOfModel = (model: Sequential) => model.layers[0] as unknown as ReturnType<typeof layerOf>;
