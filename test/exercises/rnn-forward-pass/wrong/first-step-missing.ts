import type { WrongSolution } from '../../WrongSolution';

// from timestep 1 on
export const wrong: WrongSolution = {
  cells: {
    fwforwd1: [
      [
        'return sequence.map((x) => (state = step(x, state, weights)))',
        'return sequence.map((x) => (state = step(x, state, weights))).slice(1)',
      ],
    ],
  },
  points: 11,
  feedback: /The first timestep is missing\./,
};
