import type { WrongSolution } from '../../WrongSolution';

// the test part chooses the weights
export const wrong: WrongSolution = {
  cells: { sbtrain1: [['validation: data.validation', 'validation: data.test']] },
  points: [17, 19],
  feedback: /should not mention the test part: stop by the validation part/,
};
