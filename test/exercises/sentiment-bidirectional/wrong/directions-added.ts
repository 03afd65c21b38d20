import type { WrongSolution } from '../../WrongSolution';

// what both directions know is added up, not put side by side
export const wrong: WrongSolution = {
  cells: { sbbuild1: [["'concat'", "'sum'"]] },
  points: 19,
  feedback: /should have both directions side by side \(concat\)/,
};
