import type { WrongSolution } from '../../WrongSolution';

// the cell that the solution chooses
export const wrong: WrongSolution = {
  cells: {
    eltomor1: [['cells.reduce((a, b) => (lossOf(b) < lossOf(a) ? b : a))', "'simpleRNN' as Cell"]],
  },
  points: 19,
  feedback: /Is a number written down that should be computed/,
};
