import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    spfit001: [['validation: priceData.validation', 'validation: priceData.test']],
  },
  points: 19,
  feedback: /The test part decided when the training stopped: then it is no test any more/,
};
