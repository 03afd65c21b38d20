import type { Optimizer } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { assertOptimizer, changeStep, stepChangesOf } from './changeStep';
import { getLearningRate } from './learningRate';

/** The learning rate of a step, counted from 0. */
export type Schedule = (step: number) => number;

/** See `Rnn.scheduleLearningRate`. */
export function scheduleLearningRate<O extends Optimizer>(tf: Tf, optimizer: O, schedule: Schedule): O {
  if (typeof schedule !== 'function') {
    throw new Error(`A schedule is a function of the step, not ${String(schedule)}.`);
  }
  assertOptimizer(optimizer);
  getLearningRate(optimizer);
  changeStep(tf, optimizer, { schedule });
  return optimizer;
}

/** @throws when the learning rate of the optimizer cannot be set, because it follows a schedule or is unknown */
export function assertSettableRate(optimizer: Optimizer, setter: string): void {
  if (stepChangesOf(optimizer).schedule) {
    throw new Error(`${setter} cannot set the learning rate: the optimizer follows a schedule already.`);
  }
  getLearningRate(optimizer);
}
