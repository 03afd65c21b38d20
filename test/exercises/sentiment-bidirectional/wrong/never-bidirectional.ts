import type { WrongSolution } from '../../WrongSolution';

// both models read in one direction
export const wrong: WrongSolution = {
  cells: {
    sbbuild1: [
      [
        "bidirectional ? tf.layers.bidirectional({ layer: lstm as tf.RNN, mergeMode: 'concat' }) : lstm",
        'lstm',
      ],
    ],
  },
  points: 18,
  feedback: [
    /two directions: Layer 2 of build\(true\) should be of the kind bidirectional, but is LSTM/,
    /should have both directions side by side/,
  ],
};
