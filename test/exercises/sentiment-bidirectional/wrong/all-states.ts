import type { WrongSolution } from '../../WrongSolution';

// an answer at each word
export const wrong: WrongSolution = {
  cells: { sbbuild1: [['{ units: 12,', '{ units: 12, returnSequences: true,']] },
  points: 13,
  feedback:
    /one answer a review: The output shape of build\(false\) .* Only the last state is needed for one answer/,
};
