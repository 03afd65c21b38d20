import { assertSteps } from './assertSteps';
import { cosineShare } from './cosineDecay';
import type { Schedule } from './scheduleLearningRate';

export interface CosineDecayRestartsOptions {
  initialLearningRate: number;
  /** Steps of the first period. */
  firstDecaySteps: number;
  /** How much longer each period is than the one before, at least 1. Default: 2. */
  tMul?: number;
  /** What the highest rate is multiplied by at each restart. Default: 1. */
  mMul?: number;
  /** The last rate of a period, as a share of `initialLearningRate`. Default: 0. */
  alpha?: number;
}

/** Cosine decay that starts again after each period (SGDR, Loshchilov and Hutter 2017). */
export function cosineDecayRestarts(options: CosineDecayRestartsOptions): Schedule {
  const { initialLearningRate, firstDecaySteps, tMul = 2, mMul = 1, alpha = 0 } = options;
  assertSteps({ firstDecaySteps });
  if (!(tMul >= 1)) throw new Error(`tMul is at least 1, not ${String(tMul)}: periods do not get shorter.`);
  return (step) => {
    const { restarts, done } = period(step / firstDecaySteps, tMul);
    return initialLearningRate * cosineShare(done, alpha, mMul ** restarts);
  };
}

/** Counted out rather than by a logarithm, which errs just where a period begins. */
function period(firsts: number, tMul: number): { restarts: number; done: number } {
  if (tMul === 1) return { restarts: Math.floor(firsts), done: firsts % 1 };
  let restarts = 0;
  let length = 1;
  let left = firsts;
  while (left >= length) {
    left -= length;
    length *= tMul;
    restarts++;
  }
  return { restarts, done: left / length };
}
