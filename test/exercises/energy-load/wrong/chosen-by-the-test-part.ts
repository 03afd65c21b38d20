import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    eltomor1: [
      ['lossOf(b) < lossOf(a) ? b : a', 'sum(b) < sum(a) ? b : a'],
      [
        'const best = ',
        'const sum = (cell: Cell) => errors[cell].reduce((a, b) => a + b, 0);\nconst best = ',
      ],
    ],
  },
  points: [19, 19.5],
  feedback: /That is the best on the test part, which may only judge your choice/,
};
