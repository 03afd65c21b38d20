import type { WrongSolution } from '../../WrongSolution';

// two epochs: still at the level of a coin
export const wrong: WrongSolution = {
  cells: { sbtrain1: [['epochs: 20', 'epochs: 2']] },
  points: [15, 17],
  feedback:
    /better than a bag of words: The mean validation accuracy of trained\.forward should be at least 0\.85/,
};
