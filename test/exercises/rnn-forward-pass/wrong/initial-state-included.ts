import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    fwforwd1: [
      [
        'return sequence.map((x) => (state = step(x, state, weights)))',
        'return [state, ...sequence.map((x) => (state = step(x, state, weights)))]',
      ],
    ],
  },
  points: 11,
  feedback: /There is one state too many: the initial one is not part of the result\./,
};
