import type { WrongSolution } from '../../WrongSolution';

// W and U swapped
export const wrong: WrongSolution = {
  cells: {
    fwstep01: [
      ['timesMatrix(x, weights.input)', 'timesMatrix(x, weights.recurrent)'],
      ['timesMatrix(state, weights.recurrent)', 'timesMatrix(state, weights.input)'],
    ],
  },
  points: 8,
  feedback: /W and U are swapped: the input goes with weights\.input/,
};
