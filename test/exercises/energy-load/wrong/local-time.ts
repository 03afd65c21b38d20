import type { WrongSolution } from '../../WrongSolution';

// the right hours only where the computer stands in UTC
export const wrong: WrongSolution = {
  cells: {
    eltimes1: [
      ['time.getUTCHours()', 'time.getHours()'],
      ['time.getUTCDay()', 'time.getDay()'],
    ],
  },
  points: [16, 19],
  feedback: /depends on the time zone of the computer/,
};
