import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';

/** Reads tokens with a model, one part after the other. */
export interface Reader {
  /** @returns the model's outputs behind all tokens read so far, one a token */
  read(indices: number[]): Float32Array;
  dispose(): void;
}

/** Tokens as one example for the model, repeated where it has a fixed batch size. */
export function inputTensor(tf: Tf, model: LayersModel, indices: (number | null)[]): Tensor {
  const [batch, , features] = model.inputs[0]!.shape;
  const copies = batch ?? 1;
  if (features === undefined) {
    const row = indices.map((index) => index ?? 0);
    return tf.tensor2d(Array.from({ length: copies }, () => row).flat(), [copies, indices.length]);
  }
  const values = new Float32Array(copies * indices.length * features!);
  for (let copy = 0; copy < copies; copy++)
    for (const [t, index] of indices.entries())
      if (index !== null) values[(copy * indices.length + t) * features! + index] = 1;
  return tf.tensor3d(values, [copies, indices.length, features!]);
}

/** @param output batch × tokens, or batch × timesteps × tokens, of which `step` is read; default: the last */
export function outputValues(output: Tensor, step?: number): Float32Array {
  const values = output.dataSync() as Float32Array;
  const width = output.shape.at(-1)!;
  const steps = output.rank === 3 ? output.shape[1]! : 1;
  const at = (step ?? steps - 1) * width;
  return values.slice(at, at + width);
}
