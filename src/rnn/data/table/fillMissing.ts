import { checkWhole } from '../../wholeNumber';
import { type Column, isMissing, sliceColumn } from './column';

/**
 * What is put for a missing value: the last one before it (`forward`, pandas' `ffill`), the next one behind it
 * (`backward`), what lies on the line between both (`linear`, by row number, pandas' `interpolate`: behind the last
 * value it stays), or a value of your own. `backward` and `linear` look ahead.
 */
export type Fill = 'forward' | 'backward' | 'linear' | number | Date | string;

/** @param limit fill at most so many missing values in a row; the rest of a longer gap stays missing */
export function fillColumn(name: string, column: Column, fill: Fill, limit = Infinity): Column {
  if (limit !== Infinity) checkWhole(limit, 'limit', 1);
  const rows = column.values.length;
  const filled = sliceColumn(column);
  const copy = (to: number, from: number) => (filled.values[to] = filled.values[from]!);
  if (fill === 'forward') {
    for (let i = 1, run = 0; i < rows; i++) {
      run = isMissing(column, i) ? run + 1 : 0;
      if (run > 0 && run <= limit) copy(i, i - 1);
    }
  } else if (fill === 'backward') {
    for (let i = rows - 2, run = 0; i >= 0; i--) {
      run = isMissing(column, i) ? run + 1 : 0;
      if (run > 0 && run <= limit) copy(i, i + 1);
    }
  } else if (fill === 'linear') {
    if (column.type === 'text')
      throw new Error(
        `The column "${name}" holds text: 'linear' fills numbers and dates only; use 'forward'.`,
      );
    fillLinear(column.values, filled.values as Float64Array, limit);
  } else {
    const value = constant(name, column.type, fill);
    for (let i = 0, run = 0; i < rows; i++) {
      run = isMissing(column, i) ? run + 1 : 0;
      if (run > 0 && run <= limit) filled.values[i] = value;
    }
  }
  return filled;
}

function fillLinear(values: Float64Array, filled: Float64Array, limit: number): void {
  let last = -1;
  for (let i = 0; i <= values.length; i++) {
    const atEnd = i === values.length;
    if (!atEnd && Number.isNaN(values[i])) continue;
    if (last >= 0) {
      const to = Math.min(i, last + 1 + limit);
      const slope = atEnd ? 0 : (values[i]! - values[last]!) / (i - last);
      for (let j = last + 1; j < to; j++) filled[j] = values[last]! + slope * (j - last);
    }
    last = i;
  }
}

function constant(name: string, type: Column['type'], fill: number | Date | string): number | string {
  if (type === 'number' && typeof fill === 'number' && Number.isFinite(fill)) return fill;
  if (type === 'date' && fill instanceof Date && Number.isFinite(fill.getTime())) return fill.getTime();
  if (type === 'text' && typeof fill === 'string') return fill;
  const own = { number: 'a finite number', date: 'a Date', text: 'a text' }[type];
  throw new Error(
    `The missing values of "${name}" are filled 'forward', 'backward', 'linear' or with ${own}, not with ${typeof fill === 'string' ? JSON.stringify(fill) : String(fill)}.`,
  );
}
