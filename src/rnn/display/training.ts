import type { History } from '@tensorflow/tfjs';
import { formatNumber } from './formatNumber';
import { MIME, type MimeBundle } from './mime';
import { textTable } from './textTable';
import type { TrainingCurve, TrainingView } from './views';

const FIRST_ROWS = 3;
const LAST_ROWS = 5;
const VALIDATION = 'val_';

/** What `History.history` holds once a fit has ended: numbers, one a finished epoch. */
type Logs = History['history'];

/** The curves of a training that ran without being watched: time and batches are not known. */
export function historyBundle(history: History): MimeBundle {
  const finished = history.epoch.length;
  const planned = Number(history.params?.epochs ?? finished) - Number(history.params?.initialEpoch ?? 0);
  return trainingBundle({
    version: 1,
    model: '',
    status: 'done',
    epochs: planned,
    epoch: finished,
    batches: null,
    batch: 0,
    elapsedMs: 0,
    remainingMs: null,
    curves: curvesOf(history.history),
  });
}

export function trainingBundle(data: TrainingView): MimeBundle {
  return { [MIME.training]: data, [MIME.text]: trainingText(data) };
}

/** Pairs `loss` with `val_loss` and so on. What is not finite (a diverged loss) becomes `null`. */
export function curvesOf(logs: Logs): TrainingCurve[] {
  const values = (key: string) =>
    logs[key]?.map((value) => (typeof value === 'number' && Number.isFinite(value) ? value : null));
  return Object.keys(logs)
    .filter((key) => !(key.startsWith(VALIDATION) && key.slice(VALIDATION.length) in logs))
    .map((metric) => ({ metric, train: values(metric)!, validation: values(VALIDATION + metric) }));
}

function trainingText(data: TrainingView): string {
  const { model, status, epochs, epoch, elapsedMs, remainingMs } = data;
  const parts = [
    `${model ? `${model}: ` : ''}${epoch} of ${epochs} epochs`,
    elapsedMs > 0 ? `${seconds(elapsedMs)} so far` : '',
    status === 'training' && remainingMs !== null ? `${seconds(remainingMs)} left` : '',
    status === 'done' || status === 'training' ? '' : status,
  ];
  const head = parts.filter((part) => part !== '').join(', ');
  return [status === 'training' ? head : head.replace(' so far', ''), epochTable(data), ...bestEpochs(data)]
    .filter((text) => text !== '')
    .join('\n');
}

function epochTable({ curves, epoch }: TrainingView): string {
  const series = curves.flatMap(({ metric, train, validation }) => [
    { name: metric, values: train },
    ...(validation ? [{ name: VALIDATION + metric, values: validation }] : []),
  ]);
  if (epoch === 0 || series.length === 0) return '';
  const row = (i: number) => [String(i + 1), ...series.map(({ values }) => formatNumber(values[i]))];
  const all = Array.from({ length: epoch }, (_, i) => i);
  const rows =
    epoch <= FIRST_ROWS + LAST_ROWS
      ? all.map(row)
      : [...all.slice(0, FIRST_ROWS).map(row), ['…'], ...all.slice(-LAST_ROWS).map(row)];
  return textTable(['epoch', ...series.map(({ name }) => name)], rows);
}

/** The epoch with the lowest validation loss: after it, more training only helped on the training data. */
function bestEpochs({ curves }: TrainingView): string[] {
  const losses = curves
    .find(({ metric }) => metric === 'loss')
    ?.validation?.map((value) => value ?? Infinity);
  if (!losses?.some(Number.isFinite)) return [];
  const best = Math.min(...losses);
  return [`lowest val_loss: ${formatNumber(best)} at epoch ${losses.indexOf(best) + 1}`];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
