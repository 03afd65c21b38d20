import type { TrainingView } from '../../src/rnn/display/views';
import { count, duration, short } from '../shared/format';
import type { Language, Text } from '../shared/text';
import type { TrainingWords } from './words';

/** The part of all batches that are done. */
export function progress({ epoch, epochs, batch, batches }: TrainingView): number {
  if (epochs === 0) return 1;
  const within = batches && epoch < epochs ? Math.min(1, batch / batches) : 0;
  return Math.min(1, (epoch + within) / epochs);
}

export function progressText(data: TrainingView, text: Text, language: Language): string {
  const n = (value: number) => count(value, language);
  const running = data.status === 'training';
  const parts = [text.epoch(n(Math.min(data.epochs, data.epoch + (running ? 1 : 0))), n(data.epochs))];
  if (running)
    parts.push(
      data.batches === null ? text.batchOnly(n(data.batch)) : text.batch(n(data.batch), n(data.batches)),
    );
  return parts.join(' · ');
}

/** Empty where nobody watched the training. */
export function timeText({ elapsedMs, remainingMs, status }: TrainingView, text: Text): string {
  if (status !== 'training' && elapsedMs === 0) return '';
  const elapsed = text.elapsed(duration(elapsedMs));
  const known = status === 'training' && remainingMs !== null;
  return known ? `${elapsed} · ${text.left(duration(remainingMs))}` : elapsed;
}

/** How many points the curves have. */
export function pointsOf({ curves }: TrainingView): number {
  return Math.max(0, ...curves.map(({ train }) => train.length));
}

export interface Reading {
  name: string;
  train: number | null | undefined;
  /** Unset for what has none. */
  validation?: number | null;
}

/** All metrics at one point of the curves; without one, the latest. */
export function readingsAt(
  { curves, learningRate }: TrainingView,
  index: number | undefined,
  words: TrainingWords,
): Reading[] {
  const at = (values: (number | null)[]) => (index === undefined ? values.at(-1) : values[index]);
  return [
    ...curves.map(({ metric, train, validation }) => ({
      name: metric,
      train: at(train),
      ...(validation && { validation: at(validation) ?? null }),
    })),
    ...(learningRate ? [{ name: words.learningRate, train: at(learningRate) }] : []),
  ];
}

export function spokenReadings(readings: Reading[], text: Text): string {
  const say = (value: number | null | undefined) => (value == null ? 'n/a' : short(value));
  return readings
    .map(({ name, train, validation }) =>
      validation === undefined
        ? `${name} ${say(train)}`
        : `${name} ${say(train)}, ${text.validation} ${say(validation)}`,
    )
    .join('; ');
}

/** Every value, one row a point. */
export function csv({ curves, learningRate, every = 1 }: TrainingView): string {
  const columns = curves.flatMap(({ metric, train, validation }) => [
    { name: metric, values: train },
    ...(validation ? [{ name: `val_${metric}`, values: validation }] : []),
  ]);
  if (learningRate) columns.push({ name: 'learning_rate', values: learningRate });
  const length = Math.max(0, ...columns.map(({ values }) => values.length));
  const quoted = (name: string) => (/[",\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);
  return [
    ['epoch', ...columns.map(({ name }) => quoted(name))],
    ...Array.from({ length }, (_, i) => [1 + i * every, ...columns.map(({ values }) => values[i] ?? '')]),
  ]
    .map((row) => row.join(','))
    .join('\n');
}
