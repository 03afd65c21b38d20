import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';

/** What a teacher passes without `await` would fail as a wrong answer. */
export function checked(value: unknown): unknown {
  if (value instanceof Promise)
    throw new Error('The value to check is a promise: write await before what gives it.');
  return value;
}

export const isTensor = (tf: Tf, value: unknown): value is Tensor => value instanceof tf.Tensor;

/** Whether it holds values by their index; typed arrays and arrays are compared with each other. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** Lengths along the first member of each depth. */
export function shapeOf(tf: Tf, value: unknown): number[] | undefined {
  if (isTensor(tf, value)) return value.shape;
  if (typeof value === 'number') return [];
  if (!isList(value)) return undefined;
  const shape: number[] = [];
  for (let inner: unknown = value; isList(inner) || isTensor(tf, inner); inner = inner[0]) {
    if (isTensor(tf, inner)) return [...shape, ...inner.shape];
    shape.push(inner.length);
  }
  return shape;
}
