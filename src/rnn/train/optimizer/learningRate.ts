import type { Optimizer } from '@tensorflow/tfjs';

/** What TensorFlow.js 4.22 keeps in its optimizers, and does not show in their types. */
interface Rated {
  learningRate?: unknown;
  /** Of SGD and Momentum, which compute with a tensor made of it. */
  setLearningRate?(rate: number): void;
}

/** Those that read their number anew in every step. */
const READ_IN_EVERY_STEP = new Set(['Adagrad', 'Adadelta', 'Adam', 'Adamax', 'RMSProp']);

/** @throws for an optimizer that is not one of TensorFlow.js and has no `setLearningRate` */
export function getLearningRate(optimizer: Optimizer): number {
  const { learningRate, setLearningRate } = optimizer as Rated;
  const settable = setLearningRate !== undefined || READ_IN_EVERY_STEP.has(optimizer.getClassName());
  if (typeof learningRate === 'number' && settable) return learningRate;
  throw new Error(
    `The learning rate of an optimizer of class "${optimizer.getClassName()}" cannot be changed: ` +
      `known are SGD, Momentum, ${[...READ_IN_EVERY_STEP].join(', ')}, and what has a setLearningRate.`,
  );
}

/**
 * From the next step on.
 * @throws when the rate is not a finite number, or for an optimizer that `getLearningRate` does not know
 */
export function setLearningRate(optimizer: Optimizer, rate: number): void {
  if (!Number.isFinite(rate)) {
    throw new Error(`A learning rate is a finite number, not ${String(rate)}.`);
  }
  if (rate === getLearningRate(optimizer)) return;
  const rated = optimizer as Rated;
  if (rated.setLearningRate) rated.setLearningRate(rate);
  else rated.learningRate = rate;
}
