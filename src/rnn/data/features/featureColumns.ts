import type { CalendarKind, CyclicKind, Feature } from '../../display/views';
import { exponentialMovingAverage, relativeStrengthIndex } from './averages';
import { calendarColumn } from './calendar';
import { cyclicColumn } from './cyclic';
import { rollingExtreme, rollingMeanAndSd } from './rolling';

/**
 * The values of each feature at each step; NaN where it does not exist yet.
 *
 * @param times milliseconds, UTC; for the features of the calendar
 */
export function featureColumns(
  features: readonly Feature[],
  series: Float64Array,
  times: Float64Array | undefined,
): Float64Array[] {
  /** Mean and standard deviation are found together. */
  const statistics = new Map<number, ReturnType<typeof rollingMeanAndSd>>();
  const rolling = (n: number) => {
    const known = statistics.get(n) ?? rollingMeanAndSd(series, n);
    statistics.set(n, known);
    return known;
  };
  return features.map((feature) => {
    const { kind, n } = feature;
    switch (kind) {
      case 'value':
        return series;
      case 'lag':
        return lag(series, n);
      case 'difference':
        return difference(series, n);
      case 'sma':
      case 'mean':
        return rolling(n).mean;
      case 'sd':
        return rolling(n).sd;
      case 'min':
        return rollingExtreme(series, n, -1);
      case 'max':
        return rollingExtreme(series, n, 1);
      case 'ema':
        return exponentialMovingAverage(series, n);
      case 'rsi':
        return relativeStrengthIndex(series, n);
      default:
        if (!times) return new Float64Array(series.length).fill(NaN);
        return isCyclic(kind) ? cyclicColumn(kind, times) : calendarColumn(kind, times);
    }
  });
}

function lag(series: Float64Array, n: number): Float64Array {
  const out = new Float64Array(series.length);
  out.fill(NaN, 0, n);
  out.set(series.subarray(0, Math.max(0, series.length - n)), Math.min(n, series.length));
  return out;
}

function difference(series: Float64Array, n: number): Float64Array {
  const out = new Float64Array(series.length);
  out.fill(NaN, 0, n);
  for (let t = n; t < series.length; t++) out[t] = series[t]! - series[t - n]!;
  return out;
}

function isCyclic(kind: CalendarKind | CyclicKind): kind is CyclicKind {
  return kind.endsWith('Sin') || kind.endsWith('Cos');
}
