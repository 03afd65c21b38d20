import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    eltimes1: [['const hour = time.getUTCHours();', 'const hour = time.getUTCHours() + 1;']],
  },
  points: 16,
  feedback: [
    /the day: .*It is an hour ahead/,
    /the week: .*It is an hour ahead/,
    /ask the date for its UTC hour/i,
  ],
};
