import type { WrongSolution } from '../../WrongSolution';

// the second LSTM gives back its last state
export const wrong: WrongSolution = {
  cells: {
    cgbuild1: [
      [
        'tf.layers.lstm(options),\n      tf.layers.lstm(options)',
        'tf.layers.lstm(options),\n      tf.layers.lstm({ ...options, returnSequences: false })',
      ],
    ],
  },
  points: [10, 14],
  feedback: /The last LSTM gives back its last state only: it needs returnSequences, too/,
};
