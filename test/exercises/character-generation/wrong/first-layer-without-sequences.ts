import type { WrongSolution } from '../../WrongSolution';

// nothing to read for the second LSTM
export const wrong: WrongSolution = {
  cells: {
    cgbuild1: [
      [
        'tf.layers.lstm(options),\n      tf.layers.lstm(options)',
        'tf.layers.lstm({ ...options, returnSequences: false }),\n      tf.layers.lstm(options)',
      ],
    ],
  },
  points: [8, 12],
  feedback: /build\(\) failed: .*expected ndim=3.*cell cgbuild1/,
};
