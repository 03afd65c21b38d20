import type { WrongSolution } from '../../WrongSolution';

// a dense layer at each timestep: nothing is remembered
export const wrong: WrongSolution = {
  cells: { fwstep01: [['fromInput[j] + fromState[j] + bias', 'fromInput[j] + bias']] },
  points: 10,
  feedback: [
    /The state before is missing: the cell forgets all/,
    /Each timestep begins with zeros: hand the state on/,
  ],
};
