import type { Feature } from './views';

/** How many steps before t a feature looks at: it exists from step reach + 1, counted from 1. */
export function featureReach({ kind, n = 0 }: Feature): number {
  return kind === 'lag' || kind === 'difference' ? n : Math.max(0, n - 1);
}
