import type { Tf } from '../tf';

/** `tf.tidy` for a result that is not made of tensors: all that `compute` makes is freed. */
export function freeing<T>(tf: Tf, compute: () => T): T {
  tf.engine().startScope();
  try {
    return compute();
  } finally {
    tf.engine().endScope();
  }
}
