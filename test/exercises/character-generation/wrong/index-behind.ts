import type { WrongSolution } from '../../WrongSolution';

// off by one in the draw
export const wrong: WrongSolution = {
  cells: { cgtempe1: [['return index >= 0 ? index : probabilities.length - 1', 'return index + 1']] },
  points: [13, 16],
  feedback: /This is the index behind the right one/,
};
