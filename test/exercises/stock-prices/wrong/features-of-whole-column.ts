import type { WrongSolution } from '../../WrongSolution';

// divided by the highest close of all days, which later days change
export const wrong: WrongSolution = {
  cells: {
    spfeats1: [['price / (sma[t] || price) - 1', 'price / Math.max(...close) - 1']],
  },
  points: 18,
  feedback: [/A feature looks ahead/, /mean, minimum or maximum of the whole column/],
};
