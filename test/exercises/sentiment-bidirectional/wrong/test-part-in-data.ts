import type { WrongSolution } from '../../WrongSolution';

// the same, hidden in the cell before
export const wrong: WrongSolution = {
  cells: { sbprep01: [['train: examples(parts.train)', 'train: examples([...parts.train, ...parts.test])']] },
  points: [13, 17],
  feedback: [/data\.train\.x should have the shape/, /has the test part got into the training\?/],
};
