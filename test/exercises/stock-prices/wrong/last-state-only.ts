import type { WrongSolution } from '../../WrongSolution';

// the second LSTM finds no steps to read
export const wrong: WrongSolution = {
  cells: {
    spmodel1: [['returnSequences: true, ', '']],
  },
  points: [10, 12],
  feedback: [
    /buildModel\(\) failed/,
    /returnSequences: true/,
    /There is no priceModel, because its cell failed/,
  ],
};
