import { featureReach } from '../../display/featureReach';
import { formatCount } from '../../display/formatNumber';
import { oneColumn, type Series } from '../../series';
import type { Tf } from '../../tf';
import { timeStamps, type Times } from '../stepTimes';
import type { Column } from '../table/column';
import { Table } from '../table/Table';
import { say } from '../../../say';
import { featureColumns } from './featureColumns';
import { featureName } from './featureName';
import { type FeatureChoice, listFeatures } from './listFeatures';

const MOST = 500;

export interface FeatureOptions extends FeatureChoice {
  /** Of a table: the column whose features these are. Default: the only column of numbers. */
  column?: string;
  /**
   * Time of each step: dates, ISO texts (UTC unless they name a zone) or milliseconds; of a table also the name of a
   * column of dates. Default: the only column of dates of a table.
   */
  times?: Times | string;
  /** Leaves out the first steps, those that miss a feature; a note of the table says how many. Default: false. */
  dropIncomplete?: boolean;
}

/** See `Rnn.features`. */
export function features(tf: Tf, given: Series | Table, options: FeatureOptions = {}): Table {
  const table = given instanceof Table ? given : undefined;
  const column = table ? numberColumn(table, options.column) : undefined;
  const series = Float64Array.from(
    table ? oneColumn(tf, table.select([column!]), 'series') : oneColumn(tf, given as Series, 'series'),
  );
  const times = timesOf(options.times, table, series.length);
  const chosen = listFeatures(options, times !== undefined, MOST);
  const columns = new Map<string, Column>();
  if (times) columns.set(times.name, { type: 'date', values: times.stamps });
  featureColumns(chosen, series, times?.stamps).forEach((values, f) => {
    const name = f === 0 ? (column ?? 'value') : featureName(chosen[f]!);
    if (columns.has(name))
      throw new Error(`The column "${name}" has the name of a feature: give it another name first.`);
    columns.set(name, { type: 'number', values });
  });
  const reach = Math.max(...chosen.map(featureReach));
  const name = column ?? 'value';
  const notes = [
    ...(table?.notes ?? []),
    say({
      en: `Features of step t are made of step t and those before it. The target is "${name}" at t+1: rnn.windows(table, { lookback: …, target: ${JSON.stringify(name)} }).`,
      id: `Fitur langkah t dibuat dari langkah t dan langkah-langkah sebelumnya. Targetnya "${name}" pada t+1: rnn.windows(table, { lookback: …, target: ${JSON.stringify(name)} }).`,
    }),
    ...(options.dropIncomplete
      ? [
          say({
            en: `${formatCount(reach)} of ${formatCount(series.length)} steps were dropped: the first ones, which miss a feature.`,
            id: `${formatCount(reach)} dari ${formatCount(series.length)} langkah dibuang: yang pertama, karena fiturnya belum lengkap.`,
          }),
        ]
      : []),
  ];
  const all = new Table(columns, {
    ...(table?.description !== undefined && { description: table.description }),
    notes,
  });
  if (!options.dropIncomplete) return all;
  if (reach >= series.length)
    throw new Error(
      `No step has all features: the longest needs ${reach + 1} values, and the series has ${series.length}. Take shorter lags or windows, or leave out dropIncomplete.`,
    );
  return all.slice(reach);
}

function numberColumn(table: Table, chosen: string | undefined): string {
  if (chosen !== undefined) return chosen;
  const names = table.columns.filter(({ type }) => type === 'number').map(({ name }) => name);
  if (names.length === 1) return names[0]!;
  throw new Error(
    names.length === 0
      ? 'The table has no column of numbers.'
      : `The table has ${names.length} columns of numbers: say which with column, one of ${names.map((name) => `"${name}"`).join(', ')}.`,
  );
}

function timesOf(
  times: Times | string | undefined,
  table: Table | undefined,
  steps: number,
): { name: string; stamps: Float64Array } | undefined {
  if (typeof times === 'string' && !table)
    throw new Error(
      `times is ${JSON.stringify(times)}, but only a table has names of columns: give the times.`,
    );
  if (times !== undefined && typeof times !== 'string')
    return { name: 'time', stamps: timeStamps(times, steps) };
  const dates = (table?.columns ?? []).filter(({ type }) => type === 'date').map(({ name }) => name);
  const name = times ?? dates[0];
  if (!table || name === undefined) return undefined;
  if (times === undefined && dates.length > 1)
    throw new Error(
      `The table has ${dates.length} columns of dates: say which with times, one of ${dates.map((date) => `"${date}"`).join(', ')}.`,
    );
  return { name, stamps: timeStamps(table.times(name), steps) };
}
