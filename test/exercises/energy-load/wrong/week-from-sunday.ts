import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    eltimes1: [['((time.getUTCDay() + 6) % 7)', 'time.getUTCDay()']],
  },
  points: 17.5,
  feedback: /The week begins on Sunday here/,
};
