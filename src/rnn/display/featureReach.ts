import type { Feature } from './views';

/** How many steps before t a feature needs: it exists from step reach + 1, counted from 1. */
export function featureReach({ kind, n = 0 }: Feature): number {
  // an exponential average begins with the first value
  if (kind === 'ema') return 0;
  return kind === 'lag' || kind === 'difference' || kind === 'rsi' ? n : Math.max(0, n - 1);
}
