import type { WrongSolution } from '../../WrongSolution';

// the test part is among the examples: found by the canary, and by the word in the cell
export const wrong: WrongSolution = {
  cells: {
    sbtrain1: [
      [
        'train: data.train,',
        'train: { x: tf.concat([data.train.x, data.test.x]), y: tf.concat([data.train.y, data.test.y]) },',
      ],
    ],
  },
  points: 17,
  feedback: [/should not mention the test part/, /has the test part got into the training\?/],
};
