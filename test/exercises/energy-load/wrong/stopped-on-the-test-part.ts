import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    eltrain1: [['validation: data.validation', 'validation: data.test']],
  },
  points: 17,
  feedback: /The test part decided which epoch was the best: then it is no test any more/,
};
