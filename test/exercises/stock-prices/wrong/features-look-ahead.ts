import type { WrongSolution } from '../../WrongSolution';

// the return to the next day, which is 0 on the last
export const wrong: WrongSolution = {
  cells: {
    spfeats1: [
      [
        '(t === 0 ? 0 : Math.log(price / close[t - 1]))',
        '(t + 1 === close.length ? 0 : Math.log(close[t + 1] / price))',
      ],
    ],
  },
  points: 18,
  feedback: [/The column return holds the return to the next day/, /A feature looks ahead/],
};
