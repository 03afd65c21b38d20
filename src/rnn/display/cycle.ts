import type { CyclicPeriod } from './views';

/** How much the calendar counts until it is where it was. */
export const CYCLE: Record<CyclicPeriod, number> = { hour: 24, dayOfWeek: 7, month: 12, dayOfYear: 365.25 };
