import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    fwstep01: [['Math.tanh(fromInput[j] + fromState[j] + bias)', 'fromInput[j] + fromState[j] + bias']],
  },
  points: 10,
  feedback: /its values: .* This is the sum before tanh\./,
};
