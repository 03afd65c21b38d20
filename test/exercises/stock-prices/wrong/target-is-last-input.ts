import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    spwindo1: [['y.push(target[i + lookback])', 'y.push(target[i + lookback - 1])']],
  },
  points: [17, 18],
  feedback: /The target is the last day of the window, which the model sees/,
};
