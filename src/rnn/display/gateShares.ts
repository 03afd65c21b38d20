import type { GateName } from './views';

/** Below, a gate counts as closed; above `OPEN` as open. A signed value beyond ±`SATURATED` is saturated. */
export const CLOSED = 0.1;
export const OPEN = 0.9;
export const SATURATED = 0.9;

/** Shares of the known values, 0 to 1. */
export type Shares = { closed: number; open: number } | { saturated: number };

/** How much of a panel lies at the ends of its range; `undefined` for the cell state, which has none, or without values. */
export function gateShares(gate: GateName, values: Float32Array): Shares | undefined {
  if (gate === 'cell') return undefined;
  let [known, low, high] = [0, 0, 0];
  const signed = gate === 'candidate' || gate === 'hidden';
  const bottom = signed ? -SATURATED : CLOSED;
  const top = signed ? SATURATED : OPEN;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    known++;
    if (value < bottom) low++;
    else if (value > top) high++;
  }
  if (known === 0) return undefined;
  return signed ? { saturated: (low + high) / known } : { closed: low / known, open: high / known };
}
