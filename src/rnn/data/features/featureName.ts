import type { Feature } from '../../display/views';

const NAMES: Record<Feature['kind'], string> = {
  value: 'value',
  lag: 'lag',
  mean: 'rolling mean',
  sd: 'rolling sd',
  min: 'rolling min',
  max: 'rolling max',
  difference: 'difference',
  hour: 'hour',
  dayOfWeek: 'day of week',
  dayOfMonth: 'day of month',
  month: 'month',
  quarter: 'quarter',
  hourSin: 'hour sin',
  hourCos: 'hour cos',
  dayOfWeekSin: 'day of week sin',
  dayOfWeekCos: 'day of week cos',
};

/** As it stands in the text of a table: `lag 7`, `rolling mean 30`. */
export function featureName({ kind, n }: Feature): string {
  return n === undefined ? NAMES[kind] : `${NAMES[kind]} ${n}`;
}
