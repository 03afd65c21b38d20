import type { Tensor } from '@tensorflow/tfjs';
import { type Nested, tf, useBackend } from '../support';
import { type Expected, GOLDEN, type LayerCase, type PairCase } from './goldenCases';
import {
  asArray,
  assertSame,
  BACKENDS,
  build,
  differentiate,
  flat,
  layerOf,
  setWeights,
  useOurs,
  useStock,
  variablesOf,
} from './support';

const TOLERANCE = 2e-6;
const tensorOf = (value: Nested) => tf.tensor(value as number[], undefined, 'float32');

function check(
  expected: Expected,
  layers: ReturnType<typeof layerOf>[],
  run: (...inputs: Tensor[]) => Tensor | Tensor[],
): void {
  tf.tidy(() => {
    const inputs = expected.inputs.map((value) => tf.variable(tensorOf(value)));
    const actual = differentiate(
      () => run(...inputs),
      () => expected.lossWeights.map(tensorOf),
      [...inputs, ...variablesOf(...layers)],
    );
    const gradients = [...expected.inputGradients, ...expected.weightGradients].map(arrayOf);
    assertSame(actual, { outputs: expected.outputs.map(arrayOf), gradients }, TOLERANCE);
    tf.dispose(inputs);
  });
}

const arrayOf = (value: Nested) => Float32Array.from(flat(value));

function checkLayer(expected: LayerCase): void {
  const { cell, units, useBias, goBackwards, mergeMode, mask, inputs, weights } = expected;
  const one = layerOf(cell, { units, useBias, goBackwards, returnSequences: true, returnState: true });
  const layer = mergeMode
    ? (tf.layers.bidirectional({ layer: one as never, mergeMode }) as unknown as typeof one)
    : one;
  build(layer, [3, null, (inputs[0] as Nested[][][])[0]![0]!.length]);
  setWeights(layer, weights);
  check(
    expected,
    [layer],
    (x, ...initialState) =>
      layer.apply(x, {
        ...(initialState.length > 0 && { initialState }),
        ...(mask && { mask: tensorOf(mask).cast('bool') }),
      }) as Tensor[],
  );
}

function pairOf({ cells, units, weights }: PairCase, features: [number, number]) {
  return [0, 1].map((i) => {
    const layer = layerOf(cells[i]!, { units: units[i], returnSequences: true, returnState: true });
    build(layer, [3, null, features[i]!]);
    setWeights(layer, weights[i]!);
    return layer;
  }) as [ReturnType<typeof layerOf>, ReturnType<typeof layerOf>];
}

for (const backend of BACKENDS) {
  describe(`Recurrent layers on ${backend} give the outputs and gradients of`, () => {
    before(async () => {
      await useBackend(backend);
      useOurs();
    });
    after(useOurs);

    for (const expected of GOLDEN.single) {
      it(`${expected.by.join(' and ')}: ${expected.name}`, () => checkLayer(expected));
    }

    for (const expected of GOLDEN.stacked) {
      it(`Keras: ${expected.name}`, () => {
        const [lower, upper] = pairOf(expected, [3, expected.units[0]]);
        check(expected, [lower, upper], (x) => {
          const [sequence] = lower.apply(x) as Tensor[];
          return asArray(upper.apply(sequence!) as Tensor[]);
        });
      });
    }

    for (const expected of GOLDEN.encoderDecoder) {
      it(`Keras: ${expected.name}`, () => {
        const [encoder, decoder] = pairOf(expected, [3, 2]);
        check(expected, [encoder, decoder], (source, target) => {
          const [, ...initialState] = encoder.apply(source) as Tensor[];
          return decoder.apply(target, { initialState }) as Tensor[];
        });
      });
    }
  });
}

describe('A GRU with resetAfter that computes step by step, as where no kernel is, gives the outputs and gradients of', () => {
  before(async () => {
    await useBackend('cpu');
    useStock();
  });
  after(useOurs);

  for (const expected of GOLDEN.single.filter(({ cell }) => cell === 'GRU resetAfter')) {
    it(`${expected.by.join(' and ')}: ${expected.name}`, () => checkLayer(expected));
  }
});
