import type { WrongSolution } from '../../WrongSolution';

// the model learns to repeat what it reads
export const wrong: WrongSolution = {
  cells: {
    cgwindo1: [['indices.slice(start + 1, start + length + 1)', 'indices.slice(start, start + length)']],
  },
  points: [11, 13],
  feedback: [
    /The targets are the windows themselves: move them on by one/,
    /it knows more than counts .* Counting what follows the last three characters gets 0\.\d+/,
  ],
};
