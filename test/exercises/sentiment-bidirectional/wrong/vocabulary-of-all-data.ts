import type { WrongSolution } from '../../WrongSolution';

// the tokenizer has seen the test part
export const wrong: WrongSolution = {
  cells: { sbprep01: [['tokenizer.fit(parts.train.map', 'tokenizer.fit(reviews.map']] },
  points: 18,
  feedback: /The tokenizer should know the words of the training part, all of them and no others/,
};
