import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    elmodel1: [['tf.layers.dense({ units: horizon })', 'tf.layers.dense({ units: 1 })']],
  },
  points: [8, 13],
  feedback: /It says one hour; all 24 are to be forecast at once/,
};
