import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: { fwforwd1: [['initial?.[n] ?? ', '']] },
  points: 18,
  feedback: /Does forward begin with the state that it is given\?/,
};
