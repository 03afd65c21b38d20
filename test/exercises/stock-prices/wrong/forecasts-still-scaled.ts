import type { WrongSolution } from '../../WrongSolution';

export const wrong: WrongSolution = {
  cells: {
    spfit001: [
      [
        "scaler.column('return').inverse(priceModel.predict(priceData.test.x) as tf.Tensor2D)",
        '(priceModel.predict(priceData.test.x) as tf.Tensor2D).dataSync()',
      ],
    ],
  },
  points: 17,
  feedback: /The outputs of the model are still scaled/,
};
