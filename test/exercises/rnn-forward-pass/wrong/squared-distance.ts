import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    fwdista1: [
      [
        'Math.hypot(...state.map((value, j) => value - other[t][j]))',
        'state.reduce((sum, value, j) => sum + (value - other[t][j]) ** 2, 0)',
      ],
    ],
  },
  points: 17,
  feedback: /These are the squares of the distances: take the root\./,
};
