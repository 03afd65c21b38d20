import { GOLDEN } from './goldenCases';
import { differences, forward, listOf } from './reference';
import { assertNear, flat, statesOf } from './support';

describe('The reference that the tests of recurrent layers use', () => {
  for (const expected of GOLDEN.single.filter(({ mergeMode }) => !mergeMode)) {
    it(`gives the outputs and gradients of ${expected.by.join(' and ')}: ${expected.name}`, () => {
      const { cell, units, goBackwards, mask } = expected;
      const [input, ...given] = expected.inputs as [number[][][], ...number[][][]];
      const [batch, time, features] = [input.length, input[0]!.length, input[0]![0]!.length];
      const zeros = Array.from({ length: statesOf(cell) }, () => new Array<number>(batch * units).fill(0));
      const [kernel, recurrentKernel, bias] = expected.weights.map(flat);
      const states = given.length > 0 ? given.map(flat) : zeros;
      const parameters = {
        input: flat(input),
        states,
        kernel: kernel!,
        recurrentKernel: recurrentKernel!,
        bias,
      };
      const layer = {
        ...{ cell, batch, time, features, units, goBackwards, mask: mask?.flat() },
        ...({ activation: 'tanh', recurrentActivation: 'sigmoid' } as const),
      };
      forward(layer, parameters).forEach((values, i) =>
        assertNear(values, flat(expected.outputs[i]!), 1e-8, `output ${i}`),
      );
      const found = differences(layer, parameters, expected.lossWeights.map(flat));
      const without = given.length > 0 ? 0 : states.length; // zero states have no gradient in the golden values
      const gradients = [...expected.inputGradients, ...expected.weightGradients];
      const compared = [found[0]!, ...found.slice(1 + without)];
      if (listOf(parameters).length - without !== gradients.length) throw new Error('a gradient is missing');
      compared.forEach((values, i) => assertNear(values, flat(gradients[i]!), 1e-8, `gradient by ${i}`));
    });
  }
});
