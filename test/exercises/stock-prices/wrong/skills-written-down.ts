import type { WrongSolution } from '../../WrongSolution';

// what the solution gets with the seed of the exercise
export const wrong: WrongSolution = {
  cells: {
    sprange1: [
      [
        `const skills = {
  price: skill(actual, forecast, naive),
  range: skill(rangeActual, rangeForecast, rangeNaive),
};`,
        'const skills = { price: -0.01156, range: 0.22185 };',
      ],
    ],
  },
  points: [17.5, 18.5],
  feedback: /Is a number written down that should be computed/,
};
