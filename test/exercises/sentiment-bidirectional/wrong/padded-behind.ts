import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: { sbprep01: [['{ maxLength: length }', "{ maxLength: length, padding: 'post' }"]] },
  points: [10, 19],
  feedback: /padding stands in front: Zeros should stand in front of the words and nowhere else/,
};
