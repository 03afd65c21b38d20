/** The sum of a member, without what binary fractions add: 0.1 + 0.2 is 0.3. */
export function totalOf<K extends string>(all: readonly Record<K, number>[], member: K): number {
  return rounded(
    all.reduce((sum, one) => sum + one[member], 0),
    9,
  );
}

/** 0 to 100, with two decimals; `null` of no points. */
export function percentOf(earned: number, points: number): number | null {
  return points > 0 ? rounded((100 * earned) / points, 2) : null;
}

/** Points as they are read: at most two decimals, the same in every language. */
export function shownPoints(points: number): string {
  return String(rounded(points, 2));
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
