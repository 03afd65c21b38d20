import type { Table } from '../table/Table';
import { checkWhole } from '../../wholeNumber';
import { say } from '../../../say';
import { checkedStart, checkFinite, checkNotNegative, checkPositive } from './checks';
import { MOST_STEPS, generated, numbers, times } from './generated';
import { normalNumbers } from './noise';

export interface TrendAndSeasonOptions {
  /** Days. Default: 730. */
  steps?: number;
  /** The first day. Default: `'2024-01-01'`. */
  start?: Date | string;
  /** Where the trend begins. Default: 100. */
  level?: number;
  /** What the trend adds a day. Default: 0.1. */
  slope?: number;
  /** Days of the season. Default: 7. */
  period?: number;
  /** Half of the season's height: it is a sine. Default: 10. */
  amplitude?: number;
  /** Standard deviation of the normal noise on top. Default: 3. */
  noise?: number;
  /** Default: 0. */
  seed?: number | string;
}

const DAY = 86_400_000;

/** See `Rnn.synthetic.trendAndSeason`. */
export function trendAndSeason(options: TrendAndSeasonOptions = {}): Table {
  const { steps = 730, level = 100, slope = 0.1, period = 7, amplitude = 10, noise = 3, seed = 0 } = options;
  checkWhole(steps, 'steps', 1, MOST_STEPS);
  checkFinite({ level, slope, amplitude });
  checkPositive('period', period);
  checkNotNegative({ noise });
  const start = checkedStart(options.start ?? '2024-01-01', DAY, 'day');
  const normal = normalNumbers(seed);
  const trend = numbers(steps, (i) => level + slope * i);
  const season = numbers(steps, (i) => amplitude * Math.sin((2 * Math.PI * i) / period));
  const rest = numbers(steps, () => noise * normal());
  const parts = [trend, season, rest].map(({ values }) => values as Float64Array);
  const what = say({
    en: `a trend of ${slope} a day and a season of ${period} days`,
    id: `tren ${slope} per hari dan musim ${period} hari`,
  });
  return generated(what, seed, {
    time: times(steps, start, DAY),
    value: numbers(steps, (i) => parts.reduce((sum, part) => sum + part[i]!, 0)),
    trend,
    season,
    noise: rest,
  });
}
