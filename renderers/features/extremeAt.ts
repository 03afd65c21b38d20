import type { Feature } from '../../src/rnn/display/views';
import type { FeatureData } from './schema';

/**
 * How many steps back the smallest or largest value of the window stands, the latest of equal ones; `undefined` for
 * other features, and where the window is not all there.
 */
export function extremeAt({ series }: FeatureData, { kind, n = 0 }: Feature, t: number): number | undefined {
  if ((kind !== 'min' && kind !== 'max') || t < n - 1) return undefined;
  const sign = kind === 'max' ? 1 : -1;
  let found = 0;
  for (let back = 1; back < n; back++) if (sign * series[t - back]! > sign * series[t - found]!) found = back;
  return found;
}
