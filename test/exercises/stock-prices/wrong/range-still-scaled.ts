import type { WrongSolution } from '../../WrongSolution';

// skill of values that are scaled, beside a naive forecast in units
export const wrong: WrongSolution = {
  cells: {
    sprange1: [
      [
        "scaler.column('range').inverse(rangeModel.predict(rangeData.test.x) as tf.Tensor2D)",
        '[...(rangeModel.predict(rangeData.test.x) as tf.Tensor2D).dataSync()]',
      ],
    ],
  },
  points: [16, 17],
  feedback: /It is still scaled: bring it back to the unit of the range/,
};
