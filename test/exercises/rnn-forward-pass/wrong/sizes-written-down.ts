import type { WrongSolution } from '../../WrongSolution';

// the loop runs over the example's four units
export const wrong: WrongSolution = {
  cells: {
    fwstep01: [
      ['weights.bias.map((bias, j) =>', '[0, 1, 2, 3].map((j) =>'],
      [' + bias));', ' + weights.bias[j]));'],
    ],
  },
  points: 7,
  feedback: [/one number a unit: The new state should have the shape \[2\], but has \[4\]/],
};
