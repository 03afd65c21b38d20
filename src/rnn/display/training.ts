import type { History } from '@tensorflow/tfjs';
import { recordOf } from '../train/trainingRecords';
import { formatNumber } from './formatNumber';
import { MIME, type MimeBundle } from './mime';
import { textTable } from './textTable';
import { curvesAndFacts } from './trainingFacts';
import type { TrainingView } from './views';

const FIRST_ROWS = 3;
const LAST_ROWS = 5;
const VALIDATION = 'val_';

/** The curves of a training that has ended; time and batches are known where it was watched. */
export function historyBundle(history: History): MimeBundle {
  const record = recordOf(history);
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
    elapsedMs: record?.elapsedMs ?? 0,
    remainingMs: null,
    ...curvesAndFacts(history.history, record?.learningRates),
    ...(record?.stopped && { stopped: record.stopped }),
  });
}

export function trainingBundle(data: TrainingView): MimeBundle {
  return { [MIME.training]: data, [MIME.text]: trainingText(data) };
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
  return [status === 'training' ? head : head.replace(' so far', ''), epochTable(data), ...factLines(data)]
    .filter((text) => text !== '')
    .join('\n');
}

function epochTable({ curves, every = 1 }: TrainingView): string {
  const points = Math.max(0, ...curves.map(({ train }) => train.length));
  const series = curves.flatMap(({ metric, train, validation }) => [
    { name: metric, values: train },
    ...(validation ? [{ name: VALIDATION + metric, values: validation }] : []),
  ]);
  if (points === 0) return '';
  const row = (i: number) => [String(1 + i * every), ...series.map(({ values }) => formatNumber(values[i]))];
  const all = Array.from({ length: points }, (_, i) => i);
  const rows =
    points <= FIRST_ROWS + LAST_ROWS
      ? all.map(row)
      : [...all.slice(0, FIRST_ROWS).map(row), ['…'], ...all.slice(-LAST_ROWS).map(row)];
  return textTable(['epoch', ...series.map(({ name }) => name)], rows);
}

/** What stands out, in sentences. */
function factLines({ best, diverged, stopped, learningRate, every }: TrainingView): string[] {
  const rates = learningRate?.filter((rate) => rate !== null) ?? [];
  return [
    ...(best ? [`lowest ${best.metric}: ${formatNumber(best.value)} at epoch ${best.epoch}`] : []),
    ...(stopped?.epoch ? [`stopped early, after epoch ${stopped.epoch}`] : []),
    ...(stopped?.restored ? [`weights of epoch ${stopped.restored} restored`] : []),
    ...(rates.length > 0 && Math.min(...extremes(rates)) < Math.max(...extremes(rates))
      ? [`learning rate: from ${formatNumber(rates[0])} to ${formatNumber(rates.at(-1))}`]
      : []),
    ...(diverged ? [`${diverged.metric} became ${diverged.value} at epoch ${diverged.epoch}`] : []),
    ...(every ? [`one epoch in ${every} is kept`] : []),
  ];
}

/** Without the limit that a call with one argument an epoch would have. */
function extremes(values: number[]): [min: number, max: number] {
  return values.reduce<[number, number]>(
    ([min, max], value) => [Math.min(min, value), Math.max(max, value)],
    [Infinity, -Infinity],
  );
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
