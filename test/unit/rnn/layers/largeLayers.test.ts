import type { Tensor } from '@tensorflow/tfjs';
import { tf, useBackend } from '../support';
import {
  assertSame,
  build,
  differentiate,
  layerOf,
  randomTensor,
  setRandomWeights,
  useOurs,
  variablesOf,
  withBoth,
} from './support';

const CASES = [
  ['cpu', 'LSTM', 66, 20, 6],
  ['wasm', 'SimpleRNN', 128, 100, 6],
  ['wasm', 'LSTM', 127, 100, 6],
  ['wasm', 'LSTM', 200, 100, 6],
  ['wasm', 'GRU', 128, 100, 6],
  ['wasm', 'GRU', 129, 100, 6],
  ['wasm', 'LSTM', 33, 1000, 2],
  ['wasm', 'GRU', 9, 1000, 1],
  ['wasm', 'LSTM', 511, 2, 256],
  ['wasm', 'GRU resetAfter', 512, 2, 255],
] as const;

describe('Large recurrent layers compute what those of TensorFlow.js compute', () => {
  before(useOurs);
  after(useOurs);

  for (const [backend, cell, units, time, batch] of CASES) {
    it(`${cell} of ${units} units, ${time} timesteps, batch ${batch}, on ${backend}`, async () => {
      await useBackend(backend);
      const recurrentInitializer = 'zeros'; // the default takes long
      const layer = layerOf(cell, { units, recurrentInitializer, returnSequences: true, returnState: true });
      build(layer, [null, null, 10]);
      setRandomWeights(layer, units, 1 / Math.sqrt(units));
      const x = randomTensor([batch, time, 10], 1).variable();
      const lossWeights = (outputs: Tensor[]) => outputs.map(({ shape }, i) => randomTensor(shape, 2 + i));
      const run = () => layer.apply(x) as Tensor[];
      const { ours, stock } = await withBoth(() =>
        differentiate(run, lossWeights, [x, ...variablesOf(layer)]),
      );
      tf.dispose([x]);
      layer.dispose();
      assertSame(ours, stock, 1e-5 * Math.sqrt(time));
    });
  }
});
