import type { WrongSolution } from '../../WrongSolution';

// one array for all states
export const wrong: WrongSolution = {
  cells: {
    fwstep01: [
      [
        'return weights.bias.map((bias, j) => Math.tanh(',
        'weights.bias.forEach((bias, j) => (state[j] = Math.tanh(',
      ],
      [' + bias));', ' + bias)));\n  return state;'],
    ],
  },
  points: 12,
  feedback: [
    /All timesteps have the last state: one array was pushed again and again/,
    /step changes the state or the weights/,
  ],
};
