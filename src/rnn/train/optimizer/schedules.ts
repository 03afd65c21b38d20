/** Learning rates by step, with the formulas and defaults of `keras.optimizers.schedules`. */
import { described } from '../../described';
import { assertSteps } from './assertSteps';
import type { Schedule } from './scheduleLearningRate';

export { cosineDecay, type CosineDecayOptions } from './cosineDecay';
export { cosineDecayRestarts, type CosineDecayRestartsOptions } from './cosineDecayRestarts';

export interface ExponentialDecayOptions {
  initialLearningRate: number;
  /** Steps in which the rate falls by `decayRate`. */
  decaySteps: number;
  decayRate: number;
  /** Only after all `decaySteps` at once. Default: `false`. */
  staircase?: boolean;
}

export interface PiecewiseConstantDecayOptions {
  /** The last step of each rate but the last, ascending. */
  boundaries: number[];
  /** The rates, one more than boundaries. */
  values: number[];
}

export interface PolynomialDecayOptions {
  initialLearningRate: number;
  decaySteps: number;
  /** Default: 0.0001. */
  endLearningRate?: number;
  /** Default: 1, a straight line. */
  power?: number;
  /** Whether to rise again after `decaySteps`, each time over one `decaySteps` more. Default: `false`. */
  cycle?: boolean;
}

/** initialLearningRate · decayRate^(step / decaySteps) */
export function exponentialDecay(options: ExponentialDecayOptions): Schedule {
  const { initialLearningRate, decayRate } = options;
  const periods = periodsOf(options);
  return (step) => initialLearningRate * decayRate ** periods(step);
}

/** initialLearningRate / (1 + decayRate · step / decaySteps) */
export function inverseTimeDecay(options: ExponentialDecayOptions): Schedule {
  const { initialLearningRate, decayRate } = options;
  const periods = periodsOf(options);
  return (step) => initialLearningRate / (1 + decayRate * periods(step));
}

/**
 * `values[0]` up to and with step `boundaries[0]`, then `values[1]`, and so on.
 * @throws when there is not one value more than boundaries, or they do not ascend
 */
export function piecewiseConstantDecay({ boundaries, values }: PiecewiseConstantDecayOptions): Schedule {
  for (const [name, list] of Object.entries({ boundaries, values }))
    if (!Array.isArray(list)) throw new Error(`${name} is a list of numbers, not ${described(list)}.`);
  if (values.length !== boundaries.length + 1) {
    throw new Error(
      `${boundaries.length} boundaries have ${boundaries.length + 1} values, not ${values.length}.`,
    );
  }
  if (boundaries.some((boundary, i) => i > 0 && !(boundary > boundaries[i - 1]!))) {
    throw new Error(`Boundaries have to ascend: ${boundaries.join(', ')}.`);
  }
  return (step) => values[boundaries.filter((boundary) => step > boundary).length]!;
}

/** (initialLearningRate − endLearningRate) · (1 − step / decaySteps)^power + endLearningRate */
export function polynomialDecay(options: PolynomialDecayOptions): Schedule {
  const { initialLearningRate, decaySteps, endLearningRate = 0.0001, power = 1, cycle = false } = options;
  assertSteps({ decaySteps });
  return (step) => {
    const steps = cycle ? decaySteps * Math.max(1, Math.ceil(step / decaySteps)) : decaySteps;
    const done = Math.min(step, steps) / steps;
    return (initialLearningRate - endLearningRate) * (1 - done) ** power + endLearningRate;
  };
}

function periodsOf({ decaySteps, staircase }: ExponentialDecayOptions): (step: number) => number {
  assertSteps({ decaySteps });
  return (step) => (staircase ? Math.floor(step / decaySteps) : step / decaySteps);
}
