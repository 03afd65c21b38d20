import { windowSpan } from '../../src/rnn/display/windowCount';
import { count, short } from '../shared/format';
import type { Language } from '../shared/text';
import { timeText } from '../shared/timeTicks';
import type { SlidingWindows } from './schema';
import type { Strategy } from './strategies';
import type { words } from './words';

type Words = (typeof words)['en'];

export interface WindowsState {
  /** From 0. */
  window: number;
  strategy: Strategy;
}

/** What the chosen window sees and what it is to forecast, as they are drawn. */
export function windowValues(data: SlidingWindows, k: number): { x: number[][]; y: number[] } {
  const { start, last, target, end } = windowSpan(k, data);
  return {
    x: data.columns.map((column) => Array.from(column.subarray(start, last + 1))),
    y: Array.from(data.columns[0]!.subarray(target, end + 1)),
  };
}

/** The window whose middle lies nearest to a step. */
export function windowAt(data: SlidingWindows, step: number): number {
  const { end } = windowSpan(0, data);
  return Math.max(0, Math.min(data.count - 1, Math.round((step - end / 2) / data.stride)));
}

export function place(data: SlidingWindows, k: number, say: Words, language: Language): string {
  return say.place(count(k + 1, language), count(data.count, language));
}

export function readingParts(data: SlidingWindows, k: number, say: Words, language: Language): string[] {
  const { start, last, target, end } = windowSpan(k, data);
  const { x, y } = windowValues(data, k);
  const time = (from: number, to: number) =>
    data.times
      ? [...new Set([data.times[from]!, data.times[to]!])].map(timeText).join(' – ')
      : say.span(from + 1, to + 1);
  return [
    place(data, k, say, language),
    `x ${time(start, last)}: ${listed(x[0]!)}`,
    `y ${time(target, end)}: ${listed(y)}${data.unit ? ` ${data.unit}` : ''}`,
  ];
}

function listed(values: number[]): string {
  const texts =
    values.length > 5 ? [...values.slice(0, 2).map(short), '…', short(values.at(-1)!)] : values.map(short);
  return texts.join('; ');
}

/** The picture in words. */
export function describe(data: SlidingWindows, state: WindowsState, say: Words, language: Language): string {
  const several = data.features > 1;
  return [
    ...readingParts(data, state.window, say, language),
    `${say.strategy}: ${say.strategies[state.strategy]}. ${say.sentences[state.strategy](data.horizon, data.gap, several)}`,
  ].join('. ');
}

/** The chosen window, a line a step. */
export function csv(data: SlidingWindows, k: number): string {
  const { start, last, target, end } = windowSpan(k, data);
  const line = (role: string, i: number, columns: Float32Array[]) =>
    [
      role,
      data.times ? new Date(data.times[i]!).toISOString() : i + 1,
      ...columns.map((c) => String(c[i]!)),
    ].join(',');
  const steps = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return [
    ['part', 'time', ...data.columns.map((_, c) => `feature ${c + 1}`)].join(','),
    ...steps(start, last).map((i) => line('x', i, data.columns)),
    ...steps(target, end).map((i) => line('y', i, data.columns.slice(0, 1))),
  ].join('\n');
}
