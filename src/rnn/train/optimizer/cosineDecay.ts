import { assertSteps } from './assertSteps';
import type { Schedule } from './scheduleLearningRate';

export interface CosineDecayOptions {
  initialLearningRate: number;
  decaySteps: number;
  /** The last rate, as a share of the highest. Default: 0. */
  alpha?: number;
  /** The highest rate, to which the warmup rises. Default: no warmup. */
  warmupTarget?: number;
  /** Steps in which the rate first rises, in a straight line. Default: 0. */
  warmupSteps?: number;
}

/**
 * Half a cosine from the highest rate down to `alpha` times that rate (Loshchilov and Hutter 2017), after a warmup
 * from `initialLearningRate` to `warmupTarget` if that is given.
 * @throws when there are `warmupSteps` without a `warmupTarget`
 */
export function cosineDecay(options: CosineDecayOptions): Schedule {
  const { initialLearningRate, decaySteps, alpha = 0, warmupTarget, warmupSteps = 0 } = options;
  assertSteps({ decaySteps });
  if (warmupTarget === undefined && warmupSteps > 0) {
    throw new Error('A warmup needs a warmupTarget besides warmupSteps.');
  }
  const highest = warmupTarget ?? initialLearningRate;
  return (step) => {
    if (step < warmupSteps) {
      return initialLearningRate + (highest - initialLearningRate) * (step / warmupSteps);
    }
    return highest * cosineShare(Math.min((step - warmupSteps) / decaySteps, 1), alpha);
  };
}

/** @param done share of the decay that is over, from 0 to 1 */
export function cosineShare(done: number, alpha: number, height = 1): number {
  return (1 - alpha) * height * 0.5 * (1 + Math.cos(Math.PI * done)) + alpha;
}
