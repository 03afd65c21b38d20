import type { WrongSolution } from '../../WrongSolution';

// time first
export const wrong: WrongSolution = {
  cells: {
    fwforwd1: `function forward(inputs: number[][][], weights: Weights, initial?: number[][]): number[][][] {
  let states = inputs.map((_, n) => initial?.[n] ?? weights.bias.map(() => 0));
  return inputs[0].map((_, t) => (states = states.map((state, n) => step(inputs[n][t], state, weights))));
}

const states = forward(inputs, weights);`,
  },
  points: 11,
  feedback: /Batch and timesteps are swapped\./,
};
