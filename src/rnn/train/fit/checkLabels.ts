import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { type Samples, tensorList } from './fitData';

/**
 * Targets as the model's loss takes them.
 * @returns the samples; indices of classes of float32, those of timesteps with one dimension more, as TensorFlow.js has it
 * @throws for an index that is no class, and for targets of a binary crossentropy that are not within 0 and 1
 */
export function checkLabels(tf: Tf, model: LayersModel, samples: Samples, part: string): Samples {
  if (model.outputs.length !== 1) return samples;
  const [y] = tensorList(samples.y, model.outputNames, `${part}.y`) as [Tensor];
  const { shape } = model.outputs[0]!;
  if (model.loss === 'binaryCrossentropy') {
    const wrong = find(y, (value) => !(value >= 0 && value <= 1));
    if (wrong !== undefined) {
      throw new Error(
        `${part}.y holds ${wrong}, but a sigmoid with binary crossentropy learns probabilities: 0, 1 or between. ` +
          'For other numbers give the last layer a linear activation, or scale them to 0 … 1.',
      );
    }
  }
  if (model.loss !== 'sparseCategoricalCrossentropy') return samples;
  const classes = shape.at(-1)!;
  const wrong = find(y, (value) => !(Number.isInteger(value) && value >= 0 && value < classes));
  if (wrong !== undefined) {
    throw new Error(
      `${part}.y holds ${wrong}, but the classes are 0 … ${classes - 1}: the last layer has ${classes} units, one a class.`,
    );
  }
  const lacksDimension = y.rank === shape.length - 1 && y.rank > 1;
  if (y.dtype === 'float32' && !lacksDimension) return samples;
  return {
    ...samples,
    y: tf.tidy(() => (lacksDimension ? tf.expandDims(y, -1) : y).toFloat()),
  };
}

function find(tensor: Tensor, isWrong: (value: number) => boolean): number | undefined {
  return (tensor.dataSync() as Float32Array).find(isWrong);
}
