import { encodeArray } from '../../display/encoding';
import type { GradientCurve } from '../../display/views';

/** Norms at each step over the examples that have the step; NaN where none has. */
export interface NormCurve {
  mean: Float32Array;
  low?: Float32Array;
  high?: Float32Array;
}

/**
 * ‖·‖₂ over the units, of each example its own: mean, 10th and 90th percentile (linear between two, as NumPy's).
 *
 * @param values [examples, timesteps, units]
 * @param scale what each gradient is multiplied by
 * @param mask [examples, timesteps]: which steps count
 */
export function normCurve(
  values: Float32Array,
  examples: number,
  timesteps: number,
  scale: number,
  mask?: boolean[],
): NormCurve {
  const units = values.length / examples / timesteps;
  const [mean, low, high] = [0, 0, 0].map(() => new Float32Array(timesteps).fill(NaN)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (let t = 0; t < timesteps; t++) {
    const norms: number[] = [];
    for (let e = 0; e < examples; e++) {
      if (mask && !mask[e * timesteps + t]) continue;
      const from = (e * timesteps + t) * units;
      norms.push(scale * norm(values.subarray(from, from + units)));
    }
    if (norms.length === 0) continue;
    mean[t] = norms.reduce((sum, value) => sum + value, 0) / norms.length;
    norms.sort((a, b) => a - b);
    low[t] = percentile(norms, 0.1);
    high[t] = percentile(norms, 0.9);
  }
  return examples > 1 ? { mean, low, high } : { mean };
}

/** ‖·‖₂ in double precision. */
export function norm(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  return Math.sqrt(sum);
}

function percentile(sorted: number[], part: number): number {
  const position = part * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(sorted.length - 1, below + 1);
  if (!Number.isFinite(sorted.at(-1)!)) return NaN;
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!);
}

export function encodeCurve({ mean, low, high }: NormCurve): GradientCurve {
  const encode = (values: Float32Array) => encodeArray(values, [values.length]);
  return { mean: encode(mean), ...(low && high && { low: encode(low), high: encode(high) }) };
}
