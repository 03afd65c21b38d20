import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    elwindo1: [
      [
        'const parts = rnn.split(features, ',
        `const chance = features.numbers('load').map((_, i) => (i * 0.618034) % 1);
const names = ['load', 'day_sin', 'day_cos', 'week_sin', 'week_cos'];
const parts = rnn.split(features.withColumn('chance', chance).sort('chance').select(names), `,
      ],
    ],
  },
  points: [9, 16],
  feedback: [/it holds other hours: are they drawn at random\?/, /in order of time/],
};
