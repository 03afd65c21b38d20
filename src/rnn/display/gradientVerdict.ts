/** What becomes of the gradient on its way from the last step that a layer reads to the first. */
export type Verdict = 'exploding' | 'growing' | 'healthy' | 'fading' | 'vanishing' | 'none';

/** The first step's norm as a part of the last one's: where each verdict begins. A factor of 0.9 vanishes in 44 steps. */
export const VERDICT_LIMITS = { exploding: 100, growing: 10, fading: 1 / 10, vanishing: 1 / 100 } as const;

export interface Judged {
  verdict: Verdict;
  /** Norm at the first step that the layer reads, divided by that at the last; NaN where there is none. */
  ratio: number;
  /** The steps, counted from 0 on the axis of time. */
  first: number;
  last: number;
  /** How many steps next to the last keep a tenth of its norm or more without a break, itself included. */
  reach: number;
}

/**
 * @param norms ‖∂loss/∂state‖₂ at each step, on the axis of time
 * @param options.backward the layer reads from the last step to the first
 * @param options.masked steps that do not count
 */
export function judge(
  norms: ArrayLike<number>,
  { backward = false, masked }: { backward?: boolean; masked?: boolean[] } = {},
): Judged {
  const steps = Array.from({ length: norms.length }, (_, t) => t).filter((t) => !masked?.[t]);
  if (backward) steps.reverse();
  const first = steps[0] ?? 0;
  const last = steps.at(-1) ?? 0;
  const near = norms[last] ?? NaN;
  const ratio = norms[first]! / near;
  const beforeLast = [...steps].reverse();
  const faded = beforeLast.findIndex((t) => !(norms[t]! >= near / 10));
  return {
    verdict: verdictOf(steps.map((t) => norms[t]!)),
    ratio,
    first,
    last,
    reach: faded < 0 ? steps.length : faded,
  };
}

function verdictOf(norms: number[]): Verdict {
  if (norms.length === 0) return 'none';
  if (!norms.every(Number.isFinite)) return 'exploding';
  const near = norms.at(-1)!;
  if (near === 0) return 'none';
  const ratio = norms[0]! / near;
  if (ratio > VERDICT_LIMITS.exploding) return 'exploding';
  if (ratio > VERDICT_LIMITS.growing) return 'growing';
  if (ratio < VERDICT_LIMITS.vanishing) return 'vanishing';
  return ratio < VERDICT_LIMITS.fading ? 'fading' : 'healthy';
}
