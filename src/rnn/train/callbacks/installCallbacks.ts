import type { Tf } from '../../tf';
import { earlyStopping, type EarlyStoppingOptions } from './earlyStopping';

/** Lets `tf.callbacks.earlyStopping` do what `rnn.callbacks.earlyStopping` does: TensorFlow's own restores nothing. */
export function installCallbacks(tf: Tf): void {
  const callbacks = tf.callbacks as { earlyStopping: unknown };
  callbacks.earlyStopping = (options?: EarlyStoppingOptions | null) => earlyStopping(tf, options ?? {});
}
