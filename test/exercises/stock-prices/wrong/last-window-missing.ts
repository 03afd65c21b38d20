import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    spwindo1: [['i + lookback < rows.length', 'i + lookback < rows.length - 1']],
  },
  points: [8, 13],
  feedback: [/x should have the shape .*The last window is missing/, /the last day is its target/],
};
