import type { WrongSolution } from '../../WrongSolution';

// right values, by the layer that was to be written
export const wrong: WrongSolution = {
  cells: {
    fwforwd1: `function forward(inputs: number[][][], weights: Weights, initial?: number[][]): number[][][] {
  const layer = tf.layers.simpleRNN({ units: weights.bias.length, returnSequences: true });
  const x = tf.tensor3d(inputs);
  layer.apply(x);
  layer.setWeights([tf.tensor2d(weights.input), tf.tensor2d(weights.recurrent), tf.tensor1d(weights.bias)]);
  const initialState = [tf.tensor2d(initial ?? inputs.map(() => weights.bias.map(() => 0)))];
  return (layer.apply(x, { initialState }) as tf.Tensor3D).arraySync();
}

const states = forward(inputs, weights);`,
  },
  points: 19,
  feedback: /by hand: Your cells should use neither tf nor rnn/,
};
