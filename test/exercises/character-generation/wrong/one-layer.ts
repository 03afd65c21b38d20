import type { WrongSolution } from '../../WrongSolution';

// not stacked
export const wrong: WrongSolution = {
  cells: {
    cgbuild1: [['tf.layers.lstm(options),\n      tf.layers.lstm(options)', 'tf.layers.lstm(options)']],
  },
  points: 18,
  feedback:
    /its layers: Build\(\) should have 4 layers|build\(\) should have 4 layers \(embedding, lstm, lstm, dense\), but has 3/,
};
