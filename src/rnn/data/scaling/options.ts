import { described } from '../../described';
import type { ScalerKind } from './kinds';

export interface MinMaxOptions {
  /** What the least and the largest value of the training part become. Default: [0, 1]. */
  featureRange?: readonly [number, number];
}

/** @throws for a range that does not go up */
export function minMaxKind({ featureRange }: MinMaxOptions = {}): ScalerKind {
  if (featureRange === undefined) return { name: 'minMax' };
  const given: unknown = featureRange;
  const [low, high] = (Array.isArray(given) ? given : []) as [number, number];
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high))
    throw new Error(
      `featureRange is [low, high] with low < high, e.g. [-1, 1], not ${Array.isArray(given) ? `[${given.map(String).join(', ')}]` : described(given)}.`,
    );
  return { name: 'minMax', featureRange: [low, high] };
}
