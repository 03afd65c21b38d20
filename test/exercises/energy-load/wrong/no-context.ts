import type { WrongSolution } from '../../WrongSolution';

// the first two days of the validation and of the test part are no target
export const wrong: WrongSolution = {
  cells: {
    elwindo1: [
      [', context: train }', ' }'],
      [', context: validation }', ' }'],
    ],
  },
  points: [12, 18],
  feedback: /The first two days of the part are no target: give the part before as context/,
};
