import type { WrongSolution } from '../../WrongSolution';

// one state for the whole batch
export const wrong: WrongSolution = {
  cells: {
    fwforwd1: `function forward(inputs: number[][][], weights: Weights, initial?: number[][]): number[][][] {
  let state = initial?.[0] ?? weights.bias.map(() => 0);
  return inputs.map((sequence) => sequence.map((x) => (state = step(x, state, weights))));
}

const states = forward(inputs, weights);`,
  },
  points: 13,
  feedback: /The second sequence begins with what the first one left: set the state anew for each\./,
};
