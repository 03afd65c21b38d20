import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: { cgtempe1: [['Math.log(probability) / temperature', 'Math.log(probability) * temperature']] },
  points: [15, 16],
  feedback: /The logarithms were multiplied by T: a low temperature should make the likely likelier/,
};
