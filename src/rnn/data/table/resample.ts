import { Aggregate, type Aggregation, checkAggregation } from './aggregate';
import type { Column } from './column';
import { sortRows } from './sortRows';
import { type Every, timeBins } from './timeBins';

export interface ResampleOptions {
  /** The column with the time of each row. */
  time: string;
  /** The width of the bins. */
  every: Every;
  /** What becomes of the values in a bin; by column name where they differ: then only these columns come. Default: `'mean'`. */
  how?: Aggregation | Readonly<Record<string, Aggregation>>;
}

/** More bins than anybody wants: a mistake in `every` or in a date. */
export const MOST_BINS = 20_000_000;

/** @param columns by name, the column of the time among them, which holds dates and misses none */
export function resampleColumns(
  columns: ReadonlyMap<string, Column>,
  { time, every, how = 'mean' }: ResampleOptions,
): Map<string, Column> {
  const jobs = [...columns].flatMap(([name, column]) => {
    const aggregation = typeof how === 'string' ? how : Object.hasOwn(how, name) ? how[name] : undefined;
    return name === time || aggregation === undefined ? [] : [checkedJob(name, column, aggregation)];
  });
  const times = columns.get(time)!.values as Float64Array;
  const order = ascending(times) ? null : sortRows([columns.get(time)!], times.length, false);
  const rowAt = (i: number) => order?.[i] ?? i;
  const first = times.length === 0 ? 0 : times[rowAt(0)]!;
  const bins = timeBins(every, first);
  const count = times.length === 0 ? 0 : bins.indexOf(times[rowAt(times.length - 1)]!) + 1;
  checkBins(count, every);
  const binOf = Uint32Array.from({ length: times.length }, (_, i) => bins.indexOf(times[rowAt(i)]!));
  const starts = Float64Array.from({ length: count }, (_, bin) => bins.startOf(bin));
  return new Map<string, Column>([
    [time, { type: 'date', values: starts }],
    ...jobs.map(({ name, column, how }) => [name, inBins(column, how, binOf, rowAt, count)] as const),
  ]);
}

export function checkBins(count: number, every: Every): void {
  if (count > MOST_BINS)
    throw new Error(
      `every: ${typeof every === 'number' ? `${every} ms` : `'${every}'`} makes ${count} bins between the first and the last time, more than ${MOST_BINS}: is a date wrong, or every too small?`,
    );
}

function inBins(
  column: Column,
  how: Aggregation,
  binOf: Uint32Array,
  rowAt: (i: number) => number,
  bins: number,
): Column {
  const aggregate = new Aggregate(how);
  if (column.type === 'text') {
    // gathers the rows of the texts
    binOf.forEach((bin, i) => aggregate.add(bin, column.values[rowAt(i)] === null ? NaN : rowAt(i)));
    const rows = aggregate.values(bins);
    if (how === 'count') return { type: 'number', values: rows };
    return {
      type: 'text',
      values: Array.from(rows, (row) => (Number.isNaN(row) ? null : column.values[row]!)),
    };
  }
  for (let i = 0; i < binOf.length; i++) aggregate.add(binOf[i]!, column.values[rowAt(i)]!);
  return { type: how === 'count' ? 'number' : column.type, values: aggregate.values(bins) };
}

function checkedJob(name: string, column: Column, how: Aggregation) {
  checkAggregation(how);
  const numeric = how === 'mean' || how === 'sum' || how === 'min' || how === 'max';
  if ((column.type === 'text' && numeric) || (column.type === 'date' && how === 'sum')) {
    throw new Error(
      `The column "${name}" holds values of type ${column.type}, which have no ${how}: choose how: { ${JSON.stringify(name)}: 'first', … } or select other columns first.`,
    );
  }
  return { name, column, how };
}

function ascending(times: Float64Array): boolean {
  for (let i = 1; i < times.length; i++) if (times[i]! < times[i - 1]!) return false;
  return true;
}
