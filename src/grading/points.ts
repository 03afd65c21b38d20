/** The sum of a member, without what binary fractions add: 0.1 + 0.2 is 0.3. */
export function totalOf<K extends string>(all: readonly Record<K, number>[], member: K): number {
  return rounded(
    all.reduce((sum, one) => sum + one[member], 0),
    9,
  );
}

export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
