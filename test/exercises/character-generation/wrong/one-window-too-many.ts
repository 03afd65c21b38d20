import type { WrongSolution } from '../../WrongSolution';

// off by one: the last target is too short for a tensor
export const wrong: WrongSolution = {
  cells: { cgwindo1: [['start + length < indices.length', 'start + length <= indices.length']] },
  points: [6, 12],
  feedback: /One window too many: nothing follows the last index/,
};
