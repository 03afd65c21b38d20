import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    cgwindo1: [
      ['indices.slice(start + 1, start + length + 1)', 'indices.slice(start + length, start + 2 * length)'],
    ],
  },
  points: [6, 13],
  feedback: /The targets are moved on by a whole window/,
};
