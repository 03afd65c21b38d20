import type { WrongSolution } from '../../WrongSolution';

// the functions are right, but the numbers of the example are written down
export const wrong: WrongSolution = {
  cells: {
    fwforwd1: [['const states = forward(inputs, weights);', `const states = [[[-0.1, 0.2, 0.3, 0.4]]];`]],
  },
  points: 17,
  feedback: /With another seed and other sizes, states is not what the layer computes/,
};
