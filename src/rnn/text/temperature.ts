import type { Temperature } from '../display/views';

/**
 * Softmax(log p ∕ T): below 1 the likely becomes likelier, above 1 the unlikely too. Computed from the largest on,
 * so that nothing overflows.
 *
 * @param logits logarithms of probabilities, up to a constant; −Infinity for a probability of 0
 */
export function atTemperature(logits: number[], temperature: number): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => (logit === largest ? 1 : Math.exp((logit - largest) / temperature)));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** In bits. */
export function entropy(probabilities: number[]): number {
  return Math.abs(probabilities.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0));
}

/** @param shown indices of the tokens that are shown by themselves */
export function describeTemperature(logits: number[], temperature: number, shown: number[]): Temperature {
  const probabilities = atTemperature(logits, temperature);
  const own = new Set(shown);
  const bits = entropy(probabilities);
  return {
    temperature,
    probabilities: shown.map((i) => probabilities[i]!),
    others: probabilities.reduce((sum, p, i) => (own.has(i) ? sum : sum + p), 0),
    entropy: bits,
    perplexity: 2 ** bits,
  };
}
