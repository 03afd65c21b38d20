import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    spmeasu1: [
      ['Math.sqrt(mean(errors.map((error) => error ** 2)))', 'mean(errors.map((error) => error ** 2))'],
    ],
  },
  points: [17, 18.5],
  feedback: [/This is the MSE: the root is missing/, /This is with the MSE; take the RMSE/],
};
