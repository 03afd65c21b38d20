import { formatNumber } from '../display/formatNumber';

export type ModelOutputs = 'probabilities' | 'logits';

/**
 * A model's outputs for one step as logarithms of probabilities, up to a constant.
 * @throws when they are not finite, or are to be probabilities and are none
 */
export function logitsOf(values: ArrayLike<number>, outputs: ModelOutputs, model: string): number[] {
  const given = Array.from(values);
  if (given.some((value) => !Number.isFinite(value)))
    throw new Error(`"${model}" puts out values that are not finite.`);
  if (outputs === 'logits') return given;
  const sum = given.reduce((a, b) => a + b, 0);
  if (given.some((p) => p < 0) || Math.abs(sum - 1) > 1e-3)
    throw new Error(
      `The outputs of "${model}" are no probabilities (their sum is ${formatNumber(sum)}): end it with a softmax, or pass { outputs: 'logits' }.`,
    );
  return given.map(Math.log);
}
