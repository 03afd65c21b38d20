import type { WrongSolution } from '../../WrongSolution';

// the GRU gets the last 700 windows only, the LSTM is watched by other data
export const wrong: WrongSolution = {
  cells: {
    eltrain1: [
      [
        '{ train: data.train, validation: data.validation }',
        `{
      train: cell === 'gru' ? { x: data.train.x.slice(845), y: data.train.y.slice(845) } : data.train,
      validation: cell === 'lstm' ? data.train : data.validation,
    }`,
      ],
    ],
  },
  points: [17, 18],
  feedback: [
    /The number of windows that it was trained with should be 1545, but is 700/,
    /The training part decided which epoch was the best/,
  ],
};
