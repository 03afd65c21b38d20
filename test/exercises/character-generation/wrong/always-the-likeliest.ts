import type { WrongSolution } from '../../WrongSolution';

// argmax in place of a draw
export const wrong: WrongSolution = {
  cells: {
    cgtempe1: [
      ['  let sum = 0;\n', ''],
      [
        'probabilities.findIndex((probability) => (sum += probability) > random)',
        'probabilities.indexOf(Math.max(...probabilities))',
      ],
    ],
  },
  points: [14, 16],
  feedback: [
    /This is always the most likely one: use random/,
    /generate should draw by the probabilities at the temperature/,
  ],
};
