import type { Feature } from '../../display/views';

const NAMES: Record<Feature['kind'], string> = {
  value: 'value',
  lag: 'lag',
  mean: 'rolling_mean',
  sd: 'rolling_std',
  min: 'rolling_min',
  max: 'rolling_max',
  difference: 'diff',
  sma: 'sma',
  ema: 'ema',
  rsi: 'rsi',
  hour: 'hour',
  dayOfWeek: 'day_of_week',
  dayOfMonth: 'day_of_month',
  month: 'month',
  quarter: 'quarter',
  hourSin: 'hour_sin',
  hourCos: 'hour_cos',
  dayOfWeekSin: 'day_of_week_sin',
  dayOfWeekCos: 'day_of_week_cos',
  monthSin: 'month_sin',
  monthCos: 'month_cos',
  dayOfYearSin: 'day_of_year_sin',
  dayOfYearCos: 'day_of_year_cos',
};

/** The name of its column, as one would write it in pandas: `lag_7`, `rolling_mean_30`. */
export function featureName({ kind, n }: Feature): string {
  return n === undefined ? NAMES[kind] : `${NAMES[kind]}_${n}`;
}
