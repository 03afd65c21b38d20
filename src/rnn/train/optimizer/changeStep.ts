import type { Optimizer, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import type { ClipOptions } from './clipGradients';
import { setLearningRate } from './learningRate';

type Gradients = Parameters<Optimizer['applyGradients']>[0];
type ApplyGradients = (this: Optimizer, gradients: Gradients) => void;

/** What an optimizer does besides, in each of its steps. */
export interface StepChanges {
  /** Makes other gradients of the given ones, in the same order. */
  clip?: (gradients: Tensor[]) => Tensor[];
  /** How `clip` does so. */
  clipping?: ClipOptions;
  /** The learning rate of a step, counted from 0. */
  schedule?: (step: number) => number;
}

const changed = new WeakMap<Optimizer, StepChanges>();

export function stepChangesOf(optimizer: Optimizer): StepChanges {
  return changed.get(optimizer) ?? {};
}

/**
 * Lets an optimizer change its steps from now on, whoever asks for them: `fit`, `minimize` or `applyGradients`.
 * The update itself stays that of its class, also if that is replaced later.
 */
export function changeStep(tf: Tf, optimizer: Optimizer, changes: StepChanges): void {
  assertOptimizer(optimizer);
  const all = { ...stepChangesOf(optimizer), ...changes };
  changed.set(optimizer, all);
  if (!all.clip && !all.schedule) {
    delete (optimizer as Partial<Optimizer>).applyGradients;
    return;
  }
  optimizer.applyGradients = function (this: Optimizer, gradients: Gradients): void {
    const { clip, schedule } = stepChangesOf(this);
    if (schedule) setLearningRate(this, schedule(this.iterations));
    const { applyGradients } = Object.getPrototypeOf(this) as { applyGradients: ApplyGradients };
    tf.tidy(() => applyGradients.call(this, clip ? mapGradients(gradients, clip) : gradients));
  };
}

/** @throws for what is not one, as the name of one */
export function assertOptimizer(value: unknown): asserts value is Optimizer {
  if (typeof (value as Partial<Optimizer> | undefined)?.applyGradients === 'function') return;
  throw new Error(`Not an optimizer: ${String(value)}. Make one first, as by tf.train.adam(0.001).`);
}

/** A weight that the loss does not depend on has no gradient, and gets none. */
function mapGradients(gradients: Gradients, map: (gradients: Tensor[]) => Tensor[]): Gradients {
  const named = Array.isArray(gradients)
    ? gradients
    : Object.entries(gradients).map(([name, tensor]) => ({ name, tensor }));
  const present = named.filter(({ tensor }) => (tensor as Tensor | null | undefined) != null);
  if (present.length === 0) return gradients;
  const mapped = map(present.map(({ tensor }) => tensor));
  const byName = new Map(present.map(({ name }, i) => [name, mapped[i]!]));
  const all = named.map(({ name, tensor }) => ({ name, tensor: byName.get(name) ?? tensor }));
  return Array.isArray(gradients) ? all : Object.fromEntries(all.map(({ name, tensor }) => [name, tensor]));
}
