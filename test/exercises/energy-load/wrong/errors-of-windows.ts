import type { WrongSolution } from '../../WrongSolution';

// a mean over the hours of each window
export const wrong: WrongSolution = {
  cells: {
    elerror1: [
      [
        `return actual[0].map(
    (_, k) => actual.reduce((sum, row, i) => sum + Math.abs(row[k] - forecast[i][k]), 0) / actual.length,
  );`,
        `return actual.map((row, i) => row.reduce((sum, value, k) => sum + Math.abs(value - forecast[i][k]), 0) / row.length);`,
      ],
    ],
  },
  points: 16.5,
  feedback: /These are the errors of each window: average over the windows, for each hour/,
};
