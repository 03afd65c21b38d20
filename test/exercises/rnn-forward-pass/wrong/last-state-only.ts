import type { WrongSolution } from '../../WrongSolution';

// as with return_sequences=False
export const wrong: WrongSolution = {
  cells: {
    fwforwd1: `function forward(inputs: number[][][], weights: Weights, initial?: number[][]) {
  return inputs.map((sequence, n) =>
    sequence.reduce((state, x) => step(x, state, weights), initial?.[n] ?? weights.bias.map(() => 0)),
  );
}

const states = forward(inputs, weights);`,
  },
  points: 11,
  feedback: [
    /There is one state a sequence: keep that of every timestep/,
    /These are the last states: keep that of every timestep/,
  ],
};
