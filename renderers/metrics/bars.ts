import type { ShownColumn } from './shown';

export type BarKind = 'error' | 'r2' | 'direction';

/** From where to where a column's bars go: R² from 0, direction from what a coin gets, errors from none. */
export function barKind(metric: string, better: 'lower' | 'higher'): BarKind | undefined {
  if (metric === 'r2') return 'r2';
  if (metric === 'directionAccuracy') return 'direction';
  return better === 'lower' ? 'error' : undefined;
}

/** The part of a bar that is filled, 0 to 1. */
export function barPart({ bar }: ShownColumn, value: number, largest: number): number | undefined {
  if (bar === undefined) return undefined;
  const part = bar === 'r2' ? value : bar === 'direction' ? (value - 50) / 50 : value / largest;
  return Number.isFinite(part) ? Math.min(1, Math.max(0, part)) : 0;
}
