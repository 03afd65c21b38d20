import type { LayersModel } from '@tensorflow/tfjs';
import { tf } from '../support';

/** One dense layer over a whole window: its output is Σ window · kernel + bias. */
export function linearModel(
  [lookback, features]: [number, number],
  kernel: number[][],
  bias: number[],
): LayersModel {
  const model = tf.sequential();
  model.add(tf.layers.flatten({ inputShape: [lookback, features] }));
  model.add(tf.layers.dense({ units: bias.length }));
  tf.tidy(() => model.setWeights([tf.tensor2d(kernel), tf.tensor1d(bias)]));
  return model;
}

export const column = (values: number[]) => values.map((value) => [value]);

/** Counts the predictions of a model, and of how many windows each was. */
export function counted(model: LayersModel): number[] {
  const sizes: number[] = [];
  const predict = model.predict.bind(model);
  model.predict = (x, args) => {
    sizes.push((x as { shape: number[] }).shape[0]!);
    return predict(x, args);
  };
  return sizes;
}
