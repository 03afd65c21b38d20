import type { Tensor } from '@tensorflow/tfjs';
import { tf, useBackend } from '../support';
import {
  ACTIVATIONS,
  type ActivationName,
  differences,
  forward,
  listOf,
  type ReferenceLayer,
} from './reference';
import {
  assertSame,
  build,
  CELLS,
  copy,
  differentiate,
  layerOf,
  randomTensor,
  setRandomWeights,
  statesOf,
  testsStock,
  useOurs,
  variablesOf,
} from './support';

const NAMES = Object.keys(ACTIVATIONS) as ActivationName[];
const TOLERANCE = 1e-5;
const SHAPE = { batch: 2, time: 5, features: 2, units: 3 };
const MASK = [1, 0, 1, 1, 0, 0, 1, 1, 0, 1];

/** Every cell with every pair of activations; with and without bias and mask, forwards and backwards. */
const CASES = CELLS.flatMap((cell) =>
  NAMES.flatMap((activation, i) =>
    (cell === 'SimpleRNN' ? NAMES.slice(0, 1) : NAMES).map((recurrentActivation, j) => ({
      reference: {
        ...{ cell, ...SHAPE, activation, recurrentActivation },
        goBackwards: (i + j) % 2 === 1,
        mask: (i + j) % 3 === 1 ? MASK : undefined,
      } satisfies ReferenceLayer,
      useBias: (i + j) % 4 !== 2,
      seed: 100 * i + 10 * j,
    })),
  ),
);

/** The smallest there is. TensorFlow.js itself has no gradient by an input of one timestep. */
const SMALLEST = (testsStock ? [] : CELLS).map((cell) => ({
  reference: {
    ...{ cell, batch: 1, time: 1, features: 1, units: 1, goBackwards: false, mask: undefined },
    ...({ activation: 'tanh', recurrentActivation: 'sigmoid' } as const),
  } satisfies ReferenceLayer,
  useBias: true,
  seed: 1,
}));

/** Outputs and gradients against the equations in float64 and their central differences. */
function check({ reference, useBias, seed }: (typeof CASES | typeof SMALLEST)[number]): void {
  const { cell, batch, time, features, units, activation, recurrentActivation, goBackwards, mask } =
    reference;
  const activations = { activation, ...(cell !== 'SimpleRNN' && { recurrentActivation }) };
  const options = { units, useBias, goBackwards, ...activations };
  const layer = layerOf(cell, { ...options, returnSequences: true, returnState: true });
  build(layer, [batch, time, features]);
  setRandomWeights(layer, seed + 20, Object.values(activations).includes('hardSigmoid') ? 2 : 0.7); // some are clipped
  tf.tidy(() => {
    const inputs = [
      randomTensor([batch, time, features], seed, 1.5).variable(),
      ...Array.from({ length: statesOf(cell) }, (_, i) =>
        randomTensor([batch, units], seed + 1 + i).variable(),
      ),
    ];
    const [x, ...initialState] = inputs;
    const lossWeights = (outputs: Tensor[]) =>
      outputs.map(({ shape }, i) => randomTensor(shape, seed + 5 + i));
    const parts = inputs.concat(variablesOf(layer)).map((part) => Array.from(copy(part)));
    const states = parts.slice(1, 1 + initialState.length);
    const [kernel, recurrentKernel, bias] = parts.slice(1 + states.length);
    const parameters = { input: parts[0]!, states, kernel: kernel!, recurrentKernel: recurrentKernel!, bias };
    let weights: number[][] = [];
    const actual = differentiate(
      () =>
        layer.apply(x!, {
          initialState,
          ...(mask && { mask: tf.tensor2d(mask, [batch, time], 'bool') }),
        }) as Tensor[],
      (outputs) => {
        const tensors = lossWeights(outputs);
        weights = tensors.map((tensor) => Array.from(copy(tensor)));
        return tensors;
      },
      [...inputs, ...variablesOf(layer)],
    );
    const expected = {
      outputs: forward(reference, parameters).map((values) => Float32Array.from(values)),
      gradients: differences(reference, parameters, weights).map((values) => Float32Array.from(values)),
    };
    if (listOf(parameters).length !== actual.gradients.length) throw new Error('a parameter has no gradient');
    assertSame(actual, expected, TOLERANCE);
    tf.dispose(inputs);
  });
  layer.dispose();
}

for (const backend of ['cpu', 'wasm'] as const) {
  describe(`Recurrent layers on ${backend} follow their equations in float64, and their central differences`, () => {
    before(async () => {
      await useBackend(backend);
      useOurs();
    });
    after(useOurs);

    for (const one of [...CASES, ...SMALLEST]) {
      const { cell, time, activation, recurrentActivation, goBackwards, mask } = one.reference;
      const name = [
        cell,
        activation,
        ...(cell === 'SimpleRNN' ? [] : [recurrentActivation]),
        ...(time === 1 ? ['one of everything'] : []),
        ...(one.useBias ? [] : ['no bias']),
        ...(goBackwards ? ['backwards'] : []),
        ...(mask ? ['masked'] : []),
      ];
      it(name.join(', '), () => check(one));
    }
  });
}
