import { atTemperature } from '../temperature';

export interface SamplingOptions {
  /** softmax(log p ∕ T): below 1 the likely becomes likelier; 0 takes the most likely token. Default: 1. */
  temperature?: number;
  /** Only so many of the most likely tokens are drawn from (Fan et al. 2018). Default: all. */
  topK?: number;
  /** Only the fewest most likely tokens whose probabilities sum to this are drawn from (Holtzman et al. 2020). Default: all. */
  topP?: number;
}

/**
 * What the next token is drawn from, one probability a token: at the temperature, then of the `topK` likeliest, then of the
 * fewest of those that have `topP` of what is left. Of equally likely ones those with the smaller index stay.
 *
 * @param logits logarithms of probabilities, up to a constant; −Infinity for what is never drawn
 */
export function samplingDistribution(
  logits: number[],
  { temperature = 1, topK, topP = 1 }: SamplingOptions,
): number[] {
  if (temperature === 0) return onlyTheLikeliest(logits);
  const probabilities = atTemperature(logits, temperature);
  if (topK === undefined && topP === 1) return probabilities;
  const byLikelihood = [...probabilities.keys()].sort((a, b) => logits[b]! - logits[a]! || a - b);
  const kept = nucleus(probabilities, byLikelihood.slice(0, topK), topP);
  const sum = kept.reduce((total, i) => total + probabilities[i]!, 0);
  const result = probabilities.map(() => 0);
  for (const i of kept) result[i] = probabilities[i]! / sum;
  return result;
}

function onlyTheLikeliest(logits: number[]): number[] {
  const likeliest = logits.reduce((best, logit, i) => (logit > logits[best]! ? i : best), 0);
  return logits.map((_, i) => Number(i === likeliest));
}

/** The first of `indices` that together have the share `topP` of all of them. */
function nucleus(probabilities: number[], indices: number[], topP: number): number[] {
  if (topP === 1) return indices;
  const enough = topP * indices.reduce((sum, i) => sum + probabilities[i]!, 0);
  let mass = 0;
  const end = indices.findIndex((i) => (mass += probabilities[i]!) >= enough);
  return end < 0 ? indices : indices.slice(0, end + 1);
}

/** @param random from 0 to below 1 */
export function drawIndex(probabilities: number[], random: number): number {
  let rest = random * probabilities.reduce((sum, p) => sum + p, 0);
  let last = 0;
  for (const [i, p] of probabilities.entries()) {
    if (p === 0) continue;
    last = i;
    rest -= p;
    if (rest < 0) break;
  }
  return last; // also where rounding has left a rest behind the last one
}
