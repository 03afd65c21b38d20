import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    spmeasu1: [['.filter((_, i) => actual[i] !== 0)', '']],
  },
  points: 19.5,
  feedback: /MAPE is wrong when an actual value is 0/,
};
