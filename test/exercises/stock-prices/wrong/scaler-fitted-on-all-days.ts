import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    spscale1: [['fit(parts.train)', 'fit(features)']],
  },
  points: 19,
  feedback: /These are the means of all days: .* data leakage\. Fit it on parts\.train\./,
};
