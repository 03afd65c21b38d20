import seedrandom from 'seedrandom';

/** Numbers from 0 to below 1, the same for the same seed on every machine. `Math.random` is left alone. */
export function randomNumbers(seed: number | string): () => number {
  checkSeed(seed);
  return seedrandom(String(seed));
}

export function checkSeed(seed: number | string): void {
  if (typeof seed === 'number' ? !Number.isFinite(seed) : typeof seed !== 'string')
    throw new Error(`seed is a finite number or a text, not ${String(seed)}.`);
}

/** @returns the items in an order drawn from `random` (Fisher and Yates) */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
