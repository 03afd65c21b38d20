import type { WrongSolution } from '../../WrongSolution';

// right for a wide matrix, but a square one is taken as its transpose: sizes alone do not tell
export const wrong: WrongSolution = {
  cells: {
    fwtimes1: [
      [
        'return matrix[0]',
        'if (matrix.length === matrix[0].length) matrix = matrix.map((_, i) => matrix.map((row) => row[i]));\n  return matrix[0]',
      ],
    ],
  },
  points: 8,
  feedback: [
    /This is the matrix times the column: the row stands on the left here/,
    /its values: .* Both matrices are transposed/,
  ],
};
