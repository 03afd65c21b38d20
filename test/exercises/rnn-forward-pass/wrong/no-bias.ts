import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: { fwstep01: [[' + bias)', ')']] },
  points: 10,
  feedback: /its values: .* The bias is missing\./,
};
