import type { LayersModel, SymbolicTensor, Tensor, TensorLike } from '@tensorflow/tfjs';
import { formatBatchShape, formatShape } from '../../display/formatNumber';
import type { Tf } from '../../tf';

/** Examples one after another, as arrays or a tensor; for a model with several inputs or outputs a list of those. */
export type Batch = TensorLike | Tensor | (TensorLike | Tensor)[];

export interface BatchTensors {
  inputs: Tensor[];
  targets: Tensor[];
  examples: number;
}

/** @throws when x or y do not fit the model, with the shape that does */
export function batchTensors(tf: Tf, model: LayersModel, x: Batch, y: Batch): BatchTensors {
  const inputs = tensors(tf, model, model.inputs, x, 'x');
  const examples = inputs[0]!.shape[0]!;
  for (const [i, { shape, name }] of model.inputs.entries()) {
    const given = inputs[i]!.shape;
    const fits =
      given.length === shape.length &&
      given.every((n, axis) => (axis === 0 ? n === examples : shape[axis] === null || shape[axis] === n));
    if (!fits || examples === 0 || (shape[0] && shape[0] !== examples)) {
      throw new Error(
        `"${model.name}" expects x of shape ${formatBatchShape(shape)}${model.inputs.length > 1 ? ` at its input "${name}"` : ''}, got ${formatShape(given)}: examples come first.`,
      );
    }
  }
  return { inputs, targets: targetTensors(tf, model, y, examples), examples };
}

/** Targets have the shape of what the model puts out, or, where they are numbers of classes, that without the last axis. */
function targetTensors(tf: Tf, model: LayersModel, y: Batch, examples: number): Tensor[] {
  return tensors(tf, model, model.outputs, y, 'y').map((target, i) => {
    const expected = model.outputs[i]!.shape.map((n, axis) => (axis === 0 ? examples : n));
    const sizes = expected.map((n, axis) => n ?? target.shape[axis] ?? 1);
    const whole = product(sizes);
    if (target.size === whole) return target.reshape(sizes);
    if (target.size === whole / sizes.at(-1)!) return target.reshape([...sizes.slice(0, -1), 1]);
    throw new Error(
      `"${model.name}" puts out ${formatShape(sizes)} for these examples, which y of shape ${formatShape(target.shape)} does not fit.`,
    );
  });
}

function tensors(
  tf: Tf,
  model: LayersModel,
  places: SymbolicTensor[],
  given: Batch,
  what: 'x' | 'y',
): Tensor[] {
  const several = places.length > 1;
  if (several && (!Array.isArray(given) || given.length !== places.length)) {
    throw new Error(
      `"${model.name}" has ${places.length} ${what === 'x' ? 'inputs' : 'outputs'}: pass ${what} as an array with one batch for each.`,
    );
  }
  return ((several ? given : [given]) as (TensorLike | Tensor)[]).map((value) => {
    if (value instanceof tf.Tensor) {
      if (value.isDisposed) throw new Error(`${what} is a tensor that was disposed: its values are gone.`);
      return value.clone();
    }
    const tensor = tf.tensor(value);
    if (tensor.dtype === 'string') throw new Error(`${what} is not made of numbers.`);
    return tensor;
  });
}

const product = (sizes: number[]) => sizes.reduce((all, n) => all * n, 1);
