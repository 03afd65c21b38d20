import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    elwindo1: [
      ["const size = { lookback, horizon, target: 'load' };", "const size = { lookback, target: 'load' };"],
    ],
  },
  points: [4, 12],
  feedback: [/data\.train\.y should have the shape \[1545, 24\], .* It forecasts one hour; give a horizon/],
};
