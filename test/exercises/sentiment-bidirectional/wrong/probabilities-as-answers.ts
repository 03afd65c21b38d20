import type { WrongSolution } from '../../WrongSolution';

// a probability is compared with a label
export const wrong: WrongSolution = {
  cells: { sbevalu1: [['label === Number(probabilities[i] > 0.5)', 'label === probabilities[i]']] },
  points: 16,
  feedback: /A probability is hardly ever 0 or 1: first make an answer of it/,
};
