import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    elerror1: [['period: 168', 'period: 24']],
  },
  points: 18,
  feedback: /forecasts\.week .*This is the other period/,
};
