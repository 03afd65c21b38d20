import type { WrongSolution } from '../../WrongSolution';

// a cell that does not even parse costs its own part only
export const wrong: WrongSolution = {
  cells: { fwdista1: 'function distances(one: number[][], other: number[][]): number[] {\n  return [' },
  points: 17,
  feedback: /There is no distances, because its cell failed: SyntaxError/,
};
