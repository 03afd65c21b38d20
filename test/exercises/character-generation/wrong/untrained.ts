import type { WrongSolution } from '../../WrongSolution';

// the cell of the training is empty
export const wrong: WrongSolution = {
  cells: { cgtrain1: 'rnn.seed(seed);\nconst model = build();' },
  points: 15,
  feedback: [/it knows more than counts/, /Is it trained in its cell, on data\.train\?/],
};
