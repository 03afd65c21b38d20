import type { WrongSolution } from '../../WrongSolution';

// the last character is not read
export const wrong: WrongSolution = {
  cells: { cggener1: [['.slice(-length);', '.slice(-length - 1, -1);']] },
  points: [16, 18],
  feedback: /The window ends one character too early/,
};
