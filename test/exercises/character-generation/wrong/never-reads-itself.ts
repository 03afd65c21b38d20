import type { WrongSolution } from '../../WrongSolution';

// what was written is not read again
export const wrong: WrongSolution = {
  cells: {
    cggener1: [
      ['for (let i = 0;', 'const written: number[] = [];\n  for (let i = 0;'],
      ['indices.push(', 'written.push('],
      ['[indices.slice(-count)]', '[written]'],
    ],
  },
  points: [17, 19],
  feedback: /The model never reads what it has written: put each index at the end of the list/,
};
