import type { WrongSolution } from '../../WrongSolution';

// rows of different lengths are no tensor
export const wrong: WrongSolution = {
  cells: { sbprep01: [['rnn.padSequences(sequences, { maxLength: length })', 'tf.tensor2d(sequences)']] },
  points: 10,
  feedback: /There is no data, because its cell failed: \w*Error: /,
};
