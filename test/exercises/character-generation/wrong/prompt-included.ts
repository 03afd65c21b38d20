import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: { cggener1: [['tokenizer.toTexts([indices.slice(-count)])[0]', 'tokenizer.toTexts([indices])[0]']] },
  points: [17, 18],
  feedback: /The prompt is part of it: give back only what was written/,
};
