import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    spmodel1: [
      [
        `tf.layers.lstm({ units: 16, returnSequences: true, inputShape: [lookback, 4] }),
      tf.layers.lstm({ units: 16 }),`,
        'tf.layers.lstm({ units: 16, inputShape: [lookback, 4] }),',
      ],
    ],
  },
  points: [17.5, 18.5],
  feedback: /The number of LSTM layers should be at least 2, but is 1/,
};
