import type { Feature } from '../../display/views';
import { calendar } from './calendar';
import { cyclic } from './cyclic';
import { featureReach } from '../../display/featureReach';
import { rolling } from './rolling';

/**
 * A feature of step `t`, counted from 0; NaN where it does not exist yet.
 *
 * @param times milliseconds, UTC; for the features of the calendar
 */
export function featureAt(
  feature: Feature,
  series: number[],
  times: number[] | undefined,
  t: number,
): number {
  if (t < featureReach(feature)) return NaN;
  switch (feature.kind) {
    case 'value':
      return series[t]!;
    case 'lag':
      return series[t - feature.n]!;
    case 'difference':
      return series[t]! - series[t - feature.n]!;
    case 'mean':
    case 'sd':
    case 'min':
    case 'max':
      return rolling[feature.kind](series.slice(t - feature.n + 1, t + 1));
    case 'hourSin':
    case 'hourCos':
    case 'dayOfWeekSin':
    case 'dayOfWeekCos':
      return times ? cyclic[feature.kind](times[t]!) : NaN;
    default:
      return times ? calendar[feature.kind](times[t]!) : NaN;
  }
}
