import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    elwindo1: [['fit(parts.train)', 'fit(features)']],
  },
  points: 19,
  feedback: /These are the means of all hours: .* data leakage\. Fit it on parts\.train\./,
};
