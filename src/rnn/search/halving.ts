/** One round of successive halving: so many trials, trained for so many epochs. */
export interface Rung {
  trials: number;
  epochs: number;
}

export interface HalvingOptions {
  /** How many trials there are to begin with. */
  trials: number;
  eta: number;
  /** Of the first rung. */
  minEpochs: number;
  /** No rung has more. */
  maxEpochs: number;
}

/**
 * The rungs of successive halving (Jamieson & Talwalkar 2016), cut as scikit-learn's HalvingRandomSearchCV cuts them.
 * With n trials and r = minEpochs, R = maxEpochs:
 *
 * - rungs = 1 + min(⌊log_η n⌋, ⌊log_η ⌊R / r⌋⌋)
 * - rung i, from 0, trains for min(R, ⌊r · ηⁱ⌋) epochs, and keeps the best ⌈nᵢ / η⌉ of its nᵢ trials.
 */
export function halvingRungs({ trials, eta, minEpochs, maxEpochs }: HalvingOptions): Rung[] {
  const count = 1 + Math.min(wholeLog(trials, eta), wholeLog(Math.floor(maxEpochs / minEpochs), eta));
  const rungs: Rung[] = [];
  let left = trials;
  for (let i = 0; i < count; i++) {
    rungs.push({ trials: left, epochs: Math.min(maxEpochs, Math.floor(minEpochs * eta ** i)) });
    left = Math.ceil(left / eta);
  }
  return rungs;
}

/** ⌊log_eta n⌋ without the rounding of logarithms, which takes log₃ 243 for less than 5. */
function wholeLog(n: number, eta: number): number {
  let power = 0;
  for (let reached = eta; reached <= n; reached *= eta) power++;
  return power;
}
