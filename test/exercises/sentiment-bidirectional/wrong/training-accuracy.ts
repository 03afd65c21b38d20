import type { WrongSolution } from '../../WrongSolution';

// what was learnt in place of what is known
export const wrong: WrongSolution = {
  cells: {
    sbevalu1: [
      [
        'trained.forward.map(({ model }) => accuracy(model, data.test))',
        'trained.forward.map(({ model }) => accuracy(model, data.train))',
      ],
    ],
  },
  points: 18,
  feedback: /These are the accuracies on the training part/,
};
