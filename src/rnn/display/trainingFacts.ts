import type { History } from '@tensorflow/tfjs';
import type { TrainingCurve, TrainingFacts } from './views';

/** What `History.history` holds once a fit has ended: numbers, one a finished epoch. */
export type Logs = History['history'];

const VALIDATION = 'val_';
/** The names under which Keras 3 and Keras 2 log it. */
const LEARNING_RATE = ['learning_rate', 'lr'];
/** More epochs than that are thinned out: no screen shows them, and every drawing sends them. */
export const MOST_POINTS = 20_000;

/**
 * Curves and what stands out in them. Of more than 20,000 epochs every second (fourth, …) is kept; best epoch and
 * divergence are those of all epochs.
 *
 * @param learningRates of the epochs, where the logs have none
 */
export function curvesAndFacts(
  logs: Logs,
  learningRates?: number[],
): { curves: TrainingCurve[] } & TrainingFacts {
  const metrics = Object.keys(logs).filter((key) => !LEARNING_RATE.includes(key));
  const epochs = Math.max(0, ...metrics.map((key) => logs[key]!.length));
  let every = 1;
  while (Math.ceil(epochs / every) > MOST_POINTS) every *= 2;
  const points = (values: unknown[]) =>
    (every === 1 ? values : values.filter((_, i) => i % every === 0)).map((value) =>
      typeof value === 'number' && Number.isFinite(value) ? value : null,
    );
  const rates = LEARNING_RATE.map((key) => logs[key]).find((values) => values !== undefined) ?? learningRates;
  const best = bestOf(logs);
  const diverged = divergenceOf(logs, metrics);
  return {
    curves: metrics
      .filter((key) => !(key.startsWith(VALIDATION) && key.slice(VALIDATION.length) in logs))
      .map((metric) => {
        const validation = logs[VALIDATION + metric];
        return {
          metric,
          train: points(logs[metric]!),
          ...(validation && { validation: points(validation) }),
        };
      }),
    ...(best && { best }),
    ...(diverged && { diverged }),
    ...(rates?.some((rate) => Number.isFinite(rate)) && { learningRate: points(rates) }),
    ...(every > 1 && { every }),
  };
}

/** After the epoch with the lowest validation loss, more training only helped on the training data. */
function bestOf(logs: Logs): TrainingFacts['best'] {
  const metric = ['val_loss', 'loss'].find((key) => logs[key]?.some((value) => Number.isFinite(value)));
  if (metric === undefined) return undefined;
  const values = logs[metric] as number[];
  let epoch = -1;
  values.forEach((value, i) => {
    if (Number.isFinite(value) && (epoch < 0 || value < values[epoch]!)) epoch = i;
  });
  return { epoch: epoch + 1, metric, value: values[epoch]! };
}

function divergenceOf(logs: Logs, metrics: string[]): TrainingFacts['diverged'] {
  for (const metric of ['loss', 'val_loss', ...metrics]) {
    const values = logs[metric] as number[] | undefined;
    // a metric that came later has NaN before its first value
    const first = values?.findIndex((value) => !Number.isNaN(value)) ?? -1;
    const from = metric === 'loss' || metric === 'val_loss' ? 0 : Math.max(0, first);
    const epoch = values?.findIndex((value, i) => i >= from && !Number.isFinite(value)) ?? -1;
    if (epoch >= 0 && typeof values![epoch] === 'number')
      return { epoch: epoch + 1, metric, value: String(values![epoch]) as 'NaN' };
  }
  return undefined;
}
