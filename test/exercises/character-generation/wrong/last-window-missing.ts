import type { WrongSolution } from '../../WrongSolution';

// off by one: the training hardly suffers
export const wrong: WrongSolution = {
  cells: { cgwindo1: [['start + length < indices.length', 'start + length < indices.length - 1']] },
  points: 16,
  feedback: [
    /the windows: .* The last window is missing: its target ends with the last index/,
    /windows is wrong for other lengths and strides/,
  ],
};
