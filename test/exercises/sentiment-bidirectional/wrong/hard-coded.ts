import type { WrongSolution } from '../../WrongSolution';

// numbers that were written down
export const wrong: WrongSolution = {
  cells: {
    sbevalu1: [
      ['trained.forward.map(({ model }) => accuracy(model, data.test))', '[0.95, 0.95, 0.95]'],
      ['trained.both.map(({ model }) => accuracy(model, data.test))', '[0.96, 0.96, 0.96]'],
    ],
  },
  points: 18,
  feedback: /of all models, on the test part: Results\.forward at \[0\] should be/i,
};
