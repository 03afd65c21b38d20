import { rounded } from '../points';

/** 0 to 100, with two decimals; `null` of no points. */
export function percentOf(earned: number, points: number): number | null {
  return points > 0 ? rounded((100 * earned) / points, 2) : null;
}

/** Points as they are read: at most two decimals, the same in every language. */
export function shownPoints(points: number): string {
  return String(rounded(points, 2));
}
