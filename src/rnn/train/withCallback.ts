import type {
  Callback,
  CustomCallback,
  CustomCallbackArgs,
  ModelFitArgs,
  ModelFitDatasetArgs,
} from '@tensorflow/tfjs';
import type { Tf } from '../tf';

export type FitArgs = ModelFitArgs | ModelFitDatasetArgs<unknown>;
type AnyCallback = Callback | CustomCallback;

/**
 * The arguments of a fit with one more callback, before the learner's own: one object or a list of them, of plain
 * functions or instances of `tf.Callback`. TensorFlow's own progress bar is silenced.
 */
export function withCallback(tf: Tf, args: FitArgs | undefined, callback: Callback): FitArgs {
  const given = [args?.callbacks ?? {}].flat() as (AnyCallback | CustomCallbackArgs)[];
  const callbacks = given.map((one) =>
    isInstance(one) ? one : new tf.CustomCallback(one, args?.yieldEvery ?? 'auto'),
  );
  return { ...args, verbose: 0, callbacks: [callback, ...callbacks] as Callback[] } as FitArgs;
}

function isInstance(callback: AnyCallback | CustomCallbackArgs): callback is AnyCallback {
  return 'setParams' in callback;
}
