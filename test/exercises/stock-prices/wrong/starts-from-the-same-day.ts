import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    spfit001: [['closes.slice(validationEnd - 1, -1)', 'closes.slice(validationEnd)']],
  },
  points: [14, 16.5],
  feedback: [/These are the prices themselves/, /The forecast starts from the price that it is to forecast/],
};
