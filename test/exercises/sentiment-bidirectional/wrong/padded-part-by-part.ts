import type { WrongSolution } from '../../WrongSolution';

// each part as long as its own longest review
export const wrong: WrongSolution = {
  cells: {
    sbprep01: [['rnn.padSequences(sequences, { maxLength: length })', 'rnn.padSequences(sequences)']],
  },
  points: [6, 19],
  feedback: /pad all parts to the same length, not each to that of its longest review/i,
};
