import type { ComparedRun } from '../../src/rnn/display/views';
import { short } from '../shared/format';
import type { Text } from '../shared/text';
import type { RunsWords } from './words';

/** `0.42 s`, `12.3 ms`: of a duration in milliseconds. */
export function timeOf(ms: number): string {
  return ms >= 1000 ? `${short(ms / 1000)} s` : `${short(ms)} ms`;
}

export interface RunCells {
  epochs: string;
  best: string;
  lowest: string;
  perEpoch: string;
  total: string;
  note: string;
}

/** A run's row in the table. */
export function cellsOf(
  { epochs, best, elapsedMs, stopped, diverged }: ComparedRun,
  words: RunsWords,
): RunCells {
  const none = '–';
  const notes = [
    ...(diverged ? [words.diverged] : []),
    ...(stopped?.epoch !== undefined ? [words.stopped] : []),
  ];
  return {
    epochs: String(epochs),
    best: best ? String(best.epoch) : none,
    lowest: best ? short(best.value) : none,
    perEpoch: elapsedMs === null || epochs === 0 ? none : timeOf(elapsedMs / epochs),
    total: elapsedMs === null ? none : timeOf(elapsedMs),
    note: notes.join(', '),
  };
}

/** The run with the lowest value among those with the same metric; none where they cannot be compared. */
export function bestRun(runs: ComparedRun[]): number | undefined {
  if (runs.length < 2 || new Set(runs.map(({ best }) => best?.metric)).size > 1) return undefined;
  const values = runs.map(({ best }) => best?.value ?? Infinity);
  const lowest = Math.min(...values);
  return Number.isFinite(lowest) ? values.indexOf(lowest) : undefined;
}

/** Each run's loss at one point of the curves. */
export function readRuns(runs: ComparedRun[], index: number, text: Text): string[] {
  return runs.map(({ name, curves }) => {
    const curve = curves.find(({ metric }) => metric === 'loss') ?? curves[0];
    const say = (value: number | null | undefined) => (value == null ? '–' : short(value));
    const train = `${name} ${curve?.metric ?? ''} ${say(curve?.train[index])}`;
    return curve?.validation ? `${train}, ${text.validation} ${say(curve.validation[index])}` : train;
  });
}
