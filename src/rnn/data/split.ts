import { rememberParts, warnOfDisorder, warnOfShuffle, warnOfSplit } from './leakageWarnings';
import { described } from '../described';
import { Table } from './table/Table';

/** Arrays, typed arrays and tables. */
export interface Sliceable {
  readonly length: number;
  slice(start: number, end: number): this;
}

export interface SplitRatios {
  /** Share of the first part. Default: 0.7. */
  train?: number;
  /** Share of the part behind it; the rest is for testing. Default: 0.15. */
  validation?: number;
}

export interface Split<S> {
  train: S;
  validation: S;
  test: S;
}

/** See `Rnn.split`. */
export function split<S extends Sliceable>(series: S, ratios: SplitRatios = {}): Split<S> {
  checkSliceable(series);
  const { train = 0.7, validation = 0.15 } = ratios;
  if (
    ![train, validation].every(Number.isFinite) ||
    !(train > 0 && validation >= 0 && train + validation <= 1)
  ) {
    throw new Error(
      `train and validation are shares that add up to at most 1, not ${described(train)} and ${described(validation)}: for instance 0.7 and 0.15.`,
    );
  }
  warnOfShuffle('rnn.split', ratios);
  warnOfSplit(series);
  if (series instanceof Table) checkOrder(series);
  const trainEnd = Math.trunc(series.length * train);
  if (trainEnd === 0)
    throw new Error(
      `series has ${series.length} steps: a training share of ${train} of them is not even one. Give a longer series.`,
    );
  const validationEnd = Math.trunc(series.length * (train + validation));
  const parts = {
    train: series.slice(0, trainEnd),
    validation: series.slice(trainEnd, validationEnd),
    test: series.slice(validationEnd, series.length),
  };
  rememberParts(series, parts);
  return parts;
}

/** @throws for a tensor, whose `slice` is another */
export function checkSliceable(series: unknown): void {
  if (Array.isArray(series) || ArrayBuffer.isView(series) || series instanceof Table) return;
  throw new Error(
    'series is to be an array, a typed array or a table. Of a tensor, take tensor.arraySync() first, and make tensors of the parts.',
  );
}

/** Warns where the only column of dates does not go forward. */
function checkOrder(table: Table): void {
  const dates = table.columns.filter(({ type }) => type === 'date');
  const [{ name, missing } = { name: '', missing: 1 }] = dates;
  if (dates.length !== 1 || missing > 0) return;
  const times = table.dates(name).map(Number);
  const back = times.findIndex((time, i) => i > 0 && !(time > times[i - 1]!));
  if (back > 0) warnOfDisorder(table, name, back + 1);
}
