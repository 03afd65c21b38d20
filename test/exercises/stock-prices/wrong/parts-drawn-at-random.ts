import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    spscale1: [
      [
        'const parts = rnn.split(features, ',
        `const chance = features.numbers('return').map((_, i) => (i * 0.618034) % 1);
const shuffled = features.withColumn('chance', chance).sort('chance').select(['return', 'range', 'trend', 'rsi']);
const parts = rnn.split(shuffled, `,
      ],
    ],
  },
  points: 18,
  feedback: /they hold other days: are they drawn at random\?/,
};
