import type { LayersModel, Tensor, TensorLike } from '@tensorflow/tfjs';
import { formatShape } from '../display/formatNumber';
import type { Tf } from '../tf';

/**
 * One example for a model: `[timesteps, features]`, or a batch of one `[1, timesteps, features]`; where there is
 * one feature also `[timesteps]`. As arrays or a tensor. For a model with several inputs, a list of those.
 */
export type Example = TensorLike | Tensor | (TensorLike | Tensor)[];

/**
 * The example as batches for the model's inputs, repeated where the model has a fixed batch size.
 * @throws when the example does not fit, with the shape that does
 */
export function exampleTensors(tf: Tf, model: LayersModel, example: Example): Tensor[] {
  const several = model.inputs.length > 1;
  if (several && (!Array.isArray(example) || example.length !== model.inputs.length)) {
    const names = model.inputs
      .map(({ sourceLayer, shape }) => `${sourceLayer.name} ${formatShape(shape.slice(1))}`)
      .join(', ');
    throw new Error(
      `"${model.name}" has ${model.inputs.length} inputs: pass an array with one example for each (${names}).`,
    );
  }
  const examples = (several ? example : [example]) as (TensorLike | Tensor)[];
  return model.inputs.map(({ shape, sourceLayer: { name } }, i) => {
    const [batchSize, ...expected] = shape;
    const given = toTensor(tf, examples[i]!, several ? ` for input "${name}"` : '');
    const batch = given.reshape(
      batchShape(given.shape, expected, several ? `Input "${name}"` : `"${model.name}"`),
    );
    return batchSize && batchSize > 1 ? tf.tile(batch, [batchSize, ...expected.map(() => 1)]) : batch;
  });
}

function toTensor(tf: Tf, example: TensorLike | Tensor, where: string): Tensor {
  if (example instanceof tf.Tensor) {
    if (example.isDisposed)
      throw new Error(`The example${where} is a tensor that was disposed: its values are gone.`);
    return example.clone();
  }
  const tensor = tf.tensor(example);
  if (tensor.dtype === 'string') throw new Error(`The example${where} is not made of numbers.`);
  return tensor;
}

function batchShape(given: number[], expected: (number | null)[], what: string): number[] {
  const fits = (shape: number[]) =>
    shape.length === expected.length && shape.every((n, i) => expected[i] === null || expected[i] === n);
  if (fits(given)) return [1, ...given];
  if (given[0] === 1 && fits(given.slice(1))) return given;
  if (expected.at(-1) === 1 && fits([...given, 1])) return [1, ...given, 1];
  const axes = expected.length === 2 ? ' (timesteps, features)' : expected.length === 1 ? ' (timesteps)' : '';
  const batch = fits(given.slice(1))
    ? ` That is a batch of ${given[0]}: pass one of them, e.g. x.slice([0], [1]).`
    : '';
  throw new Error(
    `${what} expects an example of shape ${formatShape(expected)}${axes}, got ${formatShape(given)}.${batch}`,
  );
}
