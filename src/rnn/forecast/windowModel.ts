import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import { formatBatchShape } from '../display/formatNumber';
import { described } from '../described';
import { isArrayLike } from '../flatSeries';
import type { Tf } from '../tf';

/** Forecasts from one window, [lookback][features], in the units that a model would see. */
export type WindowFunction = (window: number[][]) => number | ArrayLike<number>;

/** What forecasts from windows: a model, or a function of one window. */
export type Forecaster = LayersModel | WindowFunction;

/** Windows one behind another: count × lookback × features. */
export interface WindowBatch {
  values: Float32Array;
  count: number;
  lookback: number;
  features: number;
}

export interface WindowModel {
  /** What the model itself tells; undefined where it takes any, or is a function. */
  lookback?: number;
  features?: number;
  outputs?: number;
  /** Windows that it takes at once, where that is fixed. */
  batchSize?: number;
  /** @returns count × outputs */
  predict(batch: WindowBatch): ArrayLike<number>;
}

/** @throws when it is no model of windows */
export function windowModel(tf: Tf, model: Forecaster, name: string): WindowModel {
  if (typeof model === 'function') return { predict: (batch) => predictEach(model, batch, name) };
  if (typeof model !== 'object' || model === null || !('predict' in model) || !Array.isArray(model.inputs)) {
    throw new Error(`${name} is a model of tf, or a function of a window, not ${describe(model)}.`);
  }
  if (model.inputs.length !== 1 || model.outputs.length !== 1) {
    throw new Error(
      `${name} has ${model.inputs.length} inputs and ${model.outputs.length} outputs; rnn.forecast gives one, a window, and takes one, its forecast. Wrap it in a function of a window.`,
    );
  }
  const input = model.inputs[0]!.shape;
  if (input.length !== 3 && input.length !== 2) {
    throw new Error(
      `${name} reads ${formatBatchShape(input)}, not windows of shape [batch, lookback, features].`,
    );
  }
  return {
    lookback: input[1] ?? undefined,
    features: input.length === 2 ? 1 : (input[2] ?? undefined),
    outputs: outputsOf(model.outputs[0]!.shape, name),
    batchSize: input[0] ?? undefined,
    predict: (batch) => predictAll(tf, model, batch, input),
  };
}

/** Values of one window: of [batch, horizon] or [batch, horizon, 1]. */
function outputsOf(shape: (number | null)[], name: string): number | undefined {
  if (shape.length > 3 || (shape.length === 3 && shape[2] !== 1)) {
    throw new Error(
      `${name} gives ${formatBatchShape(shape)}; a forecast is [batch, horizon] or [batch, horizon, 1].`,
    );
  }
  return shape.length === 1 ? 1 : (shape[1] ?? undefined);
}

function predictAll(tf: Tf, model: LayersModel, batch: WindowBatch, input: (number | null)[]) {
  const { count, lookback, features } = batch;
  const size = input[0] ?? count;
  const length = size * lookback * features;
  // a model of a fixed batch size gets windows of zeros behind the last
  const values = batch.values.length === length ? batch.values : new Float32Array(length);
  if (values !== batch.values) values.set(batch.values.subarray(0, Math.min(length, batch.values.length)));
  // a stateful model would begin each batch where the last one ended
  if (input[0] !== null) model.resetStates();
  return tf.tidy(() => {
    const shape = input.length === 2 ? [size, lookback] : [size, lookback, features];
    const output = model.predict(tf.tensor(values, shape), { batchSize: size }) as Tensor;
    const result = output.dataSync();
    return result.slice(0, (result.length / size) * count);
  });
}

function predictEach(model: WindowFunction, batch: WindowBatch, name: string): number[] {
  const { values, count, lookback, features } = batch;
  const rows = Array.from({ length: count }, (_, i) => {
    const window = Array.from({ length: lookback }, (__, t) => {
      const from = (i * lookback + t) * features;
      return Array.from(values.subarray(from, from + features));
    });
    const result: unknown = model(window);
    if (!isArrayLike(result) && typeof result !== 'number')
      throw new Error(
        `${name} is to give a number, or an array with one a step, not ${described(result)}${result instanceof Promise ? ': it cannot be async' : ''}.`,
      );
    return typeof result === 'number' ? [result] : Array.from(result as ArrayLike<number>);
  });
  const odd = rows.find((row) => row.length === 0 || row.length !== rows[0]!.length);
  if (odd) {
    throw new Error(
      `${name} is to give a number, or as many for each window, not ${odd.length} and ${rows[0]!.length}.`,
    );
  }
  return rows.flat();
}

function describe(value: unknown): string {
  return Array.isArray(value) ? 'an array' : value === null ? 'null' : typeof value;
}
