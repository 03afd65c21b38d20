import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    elmodel1: [['tf.layers[cell]({ units, ', 'tf.layers[cell]({ units, returnSequences: true, ']],
  },
  points: [8, 13],
  feedback: /It says 24 hours at each of the 48 steps: leave out returnSequences/,
};
