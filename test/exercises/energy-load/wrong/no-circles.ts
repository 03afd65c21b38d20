import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    eltimes1: [['[Math.sin(2 * Math.PI * turns), Math.cos(2 * Math.PI * turns)]', '[turns, turns]']],
  },
  points: [15, 16],
  feedback: /This is a line with a jump at its end, no circle/,
};
