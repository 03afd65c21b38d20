import type { CyclicKind } from '../../display/views';
import { calendar } from './calendar';

const angle = (position: number, period: number) => (2 * Math.PI * position) / period;

/** A position in a period as a point on the unit circle: its last is as near to its first as any two neighbours. */
export const cyclic: Record<CyclicKind, (time: number) => number> = {
  hourSin: (time) => Math.sin(angle(calendar.hour(time), 24)),
  hourCos: (time) => Math.cos(angle(calendar.hour(time), 24)),
  dayOfWeekSin: (time) => Math.sin(angle(calendar.dayOfWeek(time), 7)),
  dayOfWeekCos: (time) => Math.cos(angle(calendar.dayOfWeek(time), 7)),
};
