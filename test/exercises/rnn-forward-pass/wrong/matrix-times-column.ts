import type { WrongSolution } from '../../WrongSolution';

// the matrix times the column, as in textbooks that write W·x
export const wrong: WrongSolution = {
  cells: {
    fwtimes1: `function timesMatrix(vector: number[], matrix: number[][]): number[] {
  return matrix.map((row) => row.reduce((sum, value, i) => sum + value * vector[i], 0));
}`,
  },
  points: 7,
  feedback: [
    /a row times a matrix \(0\/2\).*has the shape \[2\]/,
    /timesMatrix is wrong for some sizes/,
    /its values: .* Both matrices are transposed/,
  ],
};
