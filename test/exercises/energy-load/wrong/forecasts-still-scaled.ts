import type { WrongSolution } from '../../WrongSolution';

// beside actual values in kW
export const wrong: WrongSolution = {
  cells: {
    elerror1: [
      [
        'scale.inverse((models[cell].predict(data.test.x) as tf.Tensor2D).arraySync())',
        '(models[cell].predict(data.test.x) as tf.Tensor2D).arraySync()',
      ],
    ],
  },
  points: 17,
  feedback: /the models: forecasts\.simpleRNN .*This is still scaled: bring it back to kW/,
};
