import type { WrongSolution } from '../../WrongSolution';

// off by one
export const wrong: WrongSolution = {
  cells: { fwforwd1: [['return sequence.map', 'return sequence.slice(0, -1).map']] },
  points: 11,
  feedback: [
    /their shape: .* One timestep is missing: does the loop reach the last one\?/,
    /their values: .* The last timestep is missing\./,
  ],
};
