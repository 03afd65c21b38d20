import type { WrongSolution } from '../../WrongSolution';

// softmax(p / T) in place of softmax(log p / T)
export const wrong: WrongSolution = {
  cells: {
    cgtempe1: [['Math.exp(Math.log(probability) / temperature)', 'Math.exp(probability / temperature)']],
  },
  points: [14, 16],
  feedback: /This is the softmax of the probabilities: take their logarithms first/,
};
