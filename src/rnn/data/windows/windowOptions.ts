import type { WindowSizes } from '../../display/windowCount';
import type { Rows, Series } from '../../series';
import { checkWhole } from '../../wholeNumber';

type ColumnKey = number | string;

/** Which columns are forecast: the index or, in a table, the name of one; those of several; or `'all'`. */
export type WindowTarget = ColumnKey | readonly ColumnKey[] | 'all';

export interface WindowOptions<T extends WindowTarget = WindowTarget> {
  /** Timesteps that the model sees. */
  lookback: number;
  /** Timesteps that it forecasts. Default: 1. */
  horizon?: number;
  /** Steps from the start of one window to the start of the next. Default: 1. */
  stride?: number;
  /** Steps between a window and its target, which are neither seen nor forecast. Default: 0. */
  gap?: number;
  /** What comes right before the series: its last `lookback + gap` steps let the first step already be a target. */
  context?: Series | Rows;
  /**
   * Which column is forecast, where there are several: its index among the columns of numbers, or its name in a table.
   * Several (`[0, 2]`, or `'all'`) give the targets a last axis of their own: [windows, horizon, targets]. Default: 0.
   */
  target?: T;
}

/** @throws for a size that is no whole number, or too small */
export function windowSizes({
  lookback,
  horizon = 1,
  stride = 1,
  gap = 0,
}: Omit<WindowOptions, 'target' | 'context'>): WindowSizes {
  checkWhole(lookback, 'lookback', 1);
  checkWhole(horizon, 'horizon', 1);
  checkWhole(stride, 'stride', 1);
  checkWhole(gap, 'gap', 0);
  return { lookback, horizon, stride, gap };
}

/** @returns the indices of the columns; @throws for a column that is not there */
export function targetColumns(target: WindowTarget, columns: number, names?: readonly string[]): number[] {
  if (target === 'all') return Array.from({ length: columns }, (_, i) => i);
  const given = typeof target === 'object' ? target : [target];
  const chosen = given.map((key) => (typeof key === 'string' ? indexOf(key, names) : key));
  if (chosen.length === 0)
    throw new Error("target is empty: give the index of at least one column, or 'all'.");
  const wrong = chosen.find((i) => !Number.isInteger(i) || i < 0 || i >= columns);
  if (wrong !== undefined)
    throw new Error(`target is the index of one of the ${columns} columns, from 0, not ${String(wrong)}.`);
  return chosen;
}

function indexOf(name: string, names: readonly string[] | undefined): number {
  const index = names?.indexOf(name) ?? -1;
  if (index >= 0) return index;
  throw new Error(
    names
      ? `target is "${name}", but the columns of numbers are ${names.map((known) => `"${known}"`).join(', ')}.`
      : `target is "${name}", but only a table has names of columns: give the index.`,
  );
}

/** Whether the targets have an axis of their own. */
export type Several<T extends WindowTarget> = T extends 'all' | readonly unknown[] ? true : false;

export function severalTargets(target: WindowTarget): boolean {
  return target === 'all' || typeof target === 'object';
}

/** @throws when not even one window fits */
export function checkLongEnough(steps: number, { lookback, horizon, gap }: WindowSizes): void {
  const needed = lookback + gap + horizon;
  if (steps >= needed) return;
  const sizes = `lookback ${lookback}${gap > 0 ? `, gap ${gap}` : ''} and horizon ${horizon}`;
  throw new Error(
    `A series of ${steps} steps has no window: ${sizes} take ${needed}. Take a shorter lookback${gap > 0 ? ', gap' : ''} or horizon.`,
  );
}
