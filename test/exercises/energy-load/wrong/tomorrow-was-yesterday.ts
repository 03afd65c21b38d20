import type { WrongSolution } from '../../WrongSolution';

// the last window of the test part: its forecast ends with the data
export const wrong: WrongSolution = {
  cells: {
    eltomor1: [['features.slice(-lookback)', 'features.slice(-lookback - horizon, -horizon)']],
  },
  points: 18,
  feedback: /its window ends 24 hours too early\. The model is to see the very last hours/,
};
