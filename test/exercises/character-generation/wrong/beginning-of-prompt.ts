import type { WrongSolution } from '../../WrongSolution';

// the first characters of the prompt, again and again
export const wrong: WrongSolution = {
  cells: { cggener1: [['.slice(-length);', '.slice(length, 2 * length);']] },
  points: [17, 18],
  feedback: /The model reads the beginning of the prompt again and again: take the last indices/,
};
