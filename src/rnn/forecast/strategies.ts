import type { Feed } from './feed';
import { unscaled, type Units } from './history';
import type { WindowBatch, WindowModel } from './windowModel';

export interface Setting {
  /** One, or for direct one a step. */
  models: readonly WindowModel[];
  horizon: number;
  units: Units;
  feed: Feed;
}

/**
 * How the steps of a horizon come about, of all windows of a batch together.
 *
 * @param starts step of each window's first forecast, counted from the end of history
 * @returns count × horizon, in the series' unit
 */
type Strategy = (batch: WindowBatch, starts: readonly number[], setting: Setting) => Float64Array;

export const strategies = {
  oneStep: multiOutput('oneStep'),
  recursive,
  direct,
  multiOutput: multiOutput('multiOutput'),
} satisfies Record<string, Strategy>;

export type StrategyName = keyof typeof strategies;

/** @throws when the models do not suit the strategy, or do not tell the horizon */
export function horizonOf(strategy: StrategyName, models: readonly WindowModel[], horizon?: number): number {
  if (!Object.hasOwn(strategies, strategy)) {
    throw new Error(
      `strategy is ${Object.keys(strategies).join(', ')}, and not ${JSON.stringify(strategy)}.`,
    );
  }
  const many = models.length;
  if (strategy === 'direct') {
    if (horizon === undefined || horizon === many) return many;
    throw new Error(
      `The strategy direct takes one model a step: there are ${many} models and a horizon of ${horizon}.`,
    );
  }
  if (many !== 1) {
    throw new Error(
      `The strategy ${strategy} takes one model, not ${many}: a list, of one model a step, is for direct.`,
    );
  }
  const known = strategy === 'oneStep' ? 1 : strategy === 'multiOutput' ? models[0]!.outputs : undefined;
  if (strategy === 'oneStep' && horizon !== undefined && horizon !== 1) {
    throw new Error(
      `The strategy oneStep forecasts 1 step, not a horizon of ${horizon}: take recursive, direct or multiOutput.`,
    );
  }
  const steps = horizon ?? known;
  if (steps === undefined)
    throw new Error(`horizon is missing: say how many steps ${strategy} is to forecast.`);
  return steps;
}

function multiOutput(name: 'oneStep' | 'multiOutput'): Strategy {
  return (batch, _, { models, horizon, units }) => {
    const output = predicted(models[0]!, batch, horizon, name);
    return Float64Array.from(output, (value, k) => original(value, k % horizon, units));
  };
}

function direct(batch: WindowBatch, _: readonly number[], { models, horizon, units }: Setting): Float64Array {
  const result = new Float64Array(batch.count * horizon);
  models.forEach((model, step) => {
    const output = predicted(model, batch, 1, 'direct');
    for (let i = 0; i < batch.count; i++) result[i * horizon + step] = original(output[i]!, step, units);
  });
  return result;
}

/** One prediction a step; then each window moves on by what was forecast. */
function recursive(batch: WindowBatch, starts: readonly number[], setting: Setting): Float64Array {
  const { models, horizon, units, feed } = setting;
  const { features, target } = units;
  const { count, lookback } = batch;
  const result = new Float64Array(count * horizon);
  const size = lookback * features;
  for (let step = 0; step < horizon; step++) {
    const output = models[0]!.predict(batch);
    const outputs = output.length / count;
    const everything = features > 1 && outputs === features;
    if (!everything && outputs !== 1) throw wrongOutputs(outputs, 1, 'recursive');
    for (let i = 0; i < count; i++) {
      const value = output[i * outputs + (everything ? target : 0)]!;
      result[i * horizon + step] = original(value, step, units);
      if (step === horizon - 1) continue;
      const window = batch.values.subarray(i * size, (i + 1) * size);
      const next = everything
        ? Array.from({ length: features }, (_, c) => output[i * features + c]!)
        : feed(window, value, step, starts[i]!);
      window.copyWithin(0, features);
      window.set(next, size - features);
    }
  }
  return result;
}

function predicted(
  model: WindowModel,
  batch: WindowBatch,
  outputs: number,
  strategy: string,
): ArrayLike<number> {
  const output = model.predict(batch);
  if (output.length !== batch.count * outputs)
    throw wrongOutputs(output.length / batch.count, outputs, strategy);
  return output;
}

/** In the series' unit. */
function original(value: number, step: number, units: Units): number {
  const inUnit = unscaled(value, units);
  if (Number.isFinite(inUnit)) return inUnit;
  throw new Error(
    `The model’s forecast of step ${step + 1} is ${value}: was it trained until its loss became NaN, or on data with NaN? Train on scaled values, with a lower learning rate or clipped gradients (rnn.clipGradients), and give the same scaler here.`,
  );
}

function wrongOutputs(given: number, wanted: number, strategy: string): Error {
  const remedy =
    strategy === 'multiOutput'
      ? 'give that horizon, or build the model with as many outputs as the horizon has steps'
      : 'for a model that gives all steps at once take multiOutput; for a recurrent layer as the last one, leave out returnSequences';
  return new Error(`The model gives ${given} values a window, and ${strategy} needs ${wanted}: ${remedy}.`);
}
