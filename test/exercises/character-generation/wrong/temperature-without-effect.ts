import type { WrongSolution } from '../../WrongSolution';

// p / T, and then made to sum to 1 again
export const wrong: WrongSolution = {
  cells: { cgtempe1: [['Math.exp(Math.log(probability) / temperature)', 'probability / temperature']] },
  points: [16, 17],
  feedback: /Nothing has changed: a division of all probabilities by T is undone/,
};
