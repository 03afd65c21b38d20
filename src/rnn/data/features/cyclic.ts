import { CYCLE } from '../../display/cycle';
import type { CyclicKind, CyclicPeriod } from '../../display/views';
import { calendarColumn } from './calendar';

/** A position in a period as a point on the unit circle: its last is as near to its first as any two neighbours. */
export function cyclicColumn(kind: CyclicKind, times: Float64Array): Float64Array {
  const period = kind.slice(0, -3) as CyclicPeriod;
  const f = kind.endsWith('Sin') ? Math.sin : Math.cos;
  const known: number[] = [];
  return calendarColumn(period, times).map(
    (position) => (known[position] ??= f((2 * Math.PI * position) / CYCLE[period])),
  );
}
