import type { StoredTensor } from '../../files/safetensors';

/** What a callback has seen of a training so far. */
export interface CallbackState {
  numbers: Record<string, number | undefined>;
  weights?: StoredTensor[];
}

/** A callback that can go on in a training that is resumed: `setState` comes after `onTrainBegin`. */
export interface Resumable {
  /** What it is, by its name in `rnn.callbacks`. */
  readonly kind: string;
  getState(): CallbackState;
  setState(state: CallbackState): void;
}

export function isResumable<C extends object>(callback: C): callback is C & Resumable {
  return 'getState' in callback && 'setState' in callback;
}
