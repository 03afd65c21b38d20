import type { Callback, Optimizer, Sequential, Tensor, Variable } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { tf } from '../support';
import type { Value } from './trainingGolden';

/** Every optimizer of TensorFlow.js, by its learning rate. */
export const OPTIMIZERS: Record<string, (rate: number) => Optimizer> = {
  sgd: (rate) => tf.train.sgd(rate),
  momentum: (rate) => tf.train.momentum(rate, 0.9),
  'momentum, Nesterov': (rate) => tf.train.momentum(rate, 0.9, true),
  adagrad: (rate) => tf.train.adagrad(rate),
  adadelta: (rate) => tf.train.adadelta(rate),
  adam: (rate) => tf.train.adam(rate),
  adamax: (rate) => tf.train.adamax(rate),
  'adamax that decays': (rate) => tf.train.adamax(rate, 0.9, 0.999, 1e-7, 0.1),
  rmsprop: (rate) => tf.train.rmsprop(rate),
  'rmsprop, centered': (rate) => tf.train.rmsprop(rate, 0.9, 0.5, 1e-3, true),
};

/** Loss w² on x = 1, y = 0; its gradient is 2w. The weight begins at 1. */
export function oneWeight(optimizer: Optimizer | string = 'sgd', metrics: string[] = []): Sequential {
  const layer = tf.layers.dense({ units: 1, useBias: false, inputShape: [1], kernelInitializer: 'ones' });
  const model = tf.sequential({ layers: [layer] });
  model.compile({ optimizer, loss: 'meanSquaredError', metrics });
  return model;
}

export const one = () => tf.ones([1, 1]);
export const zero = () => tf.zeros([1, 1]);

export function weightOf(model: Sequential): number {
  return model.getWeights()[0]!.dataSync<'float32'>()[0]!;
}

export function setWeight(model: Sequential, weight: number): void {
  tf.tidy(() => model.setWeights([tf.fill([1, 1], weight)]));
}

/** A callback of one function, for lists of instances. */
export function atEpochEnd(run: (epoch: number, logs: Record<string, unknown>) => void): Callback {
  class AtEpochEnd extends tf.Callback {
    override async onEpochEnd(epoch: number, logs: object = {}): Promise<void> {
      run(epoch, logs as Record<string, unknown>);
    }
  }
  return new AtEpochEnd();
}

/**
 * Takes a callback through epochs as `fit` would: each sets the weight to its number, and reports the next value as
 * `val_loss`.
 */
export async function drive(
  callback: Callback,
  model: Sequential,
  values: (number | null)[],
): Promise<{ lastEpoch: number; logs: Record<string, number>[]; rates: number[] }> {
  const logs: Record<string, number>[] = [];
  const rates: number[] = [];
  callback.setModel(model);
  await callback.onTrainBegin();
  model.stopTraining = false;
  let epoch = -1;
  while (++epoch < values.length) {
    await callback.onEpochBegin(epoch, {});
    setWeight(model, epoch);
    const value = values[epoch]!;
    logs.push(value === null ? { loss: 1 } : { loss: 1, val_loss: value });
    await callback.onEpochEnd(epoch, logs.at(-1));
    rates.push((model.optimizer as unknown as { learningRate: number }).learningRate);
    if (model.stopTraining) break;
  }
  await callback.onTrainEnd();
  return { lastEpoch: logs.length - 1, logs, rates };
}

/** What is written on the console meanwhile. */
export async function written(method: 'log' | 'warn', run: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const original = console[method];
  console[method] = (...values: unknown[]) => void lines.push(values.join(' '));
  try {
    await run();
  } finally {
    console[method] = original;
  }
  return lines;
}

/** Variables of their own names, so that a failing test does not stop others. */
export function variablesOf(values: readonly (readonly number[])[], shapes: number[][]): Variable[] {
  return values.map((value, i) => tf.variable(tf.tensor([...value], shapes[i]!)));
}

export function named(variables: Variable[], tensors: Tensor[]): { name: string; tensor: Tensor }[] {
  return variables.map(({ name }, i) => ({ name, tensor: tensors[i]! }));
}

/** Like assertClose, relative to the value, and with NaN like NaN. */
export function assertLike(actual: ArrayLike<number>, expected: Value[], tolerance: number, what = ''): void {
  assert.equal(actual.length, expected.length, `${what}: number of values`);
  expected.map(Number).forEach((value, i) => {
    const same = Object.is(actual[i]! + 0, value + 0);
    const close = Math.abs(actual[i]! - value) <= tolerance * Math.abs(value);
    assert.ok(same || close, `${what}[${i}] is ${actual[i]}, expected ${value}`);
  });
}
