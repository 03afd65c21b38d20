import { showAs } from '../../display/mime';
import { generatedBundle, type Writing } from './generatedBundle';

/** What a model wrote. When displayed, each token is the more strongly shaded the less the model expected it. */
export interface Generated {
  prompt: string;
  /** What was written, without the prompt. */
  text: string;
  /** Its tokens, one an entry. */
  tokens: string[];
  /** Their indices. */
  indices: number[];
  /** How probable the model found each, at temperature 1 and among all tokens. */
  probabilities: number[];
  /** e to the mean of −ln of those probabilities: among how many equally likely tokens the model chose, as it were. */
  perplexity: number;
  /** With it, the same model on the same backend writes the same. */
  seed: number;
  /** What ended it: its length, a text of `stopAt`, or `onToken`. */
  stoppedBy: 'length' | 'stopAt' | 'onToken';
}

export function generatedOf(writing: Writing, seed: number, stoppedBy: Generated['stoppedBy']): Generated {
  const { prompt, text, tokens, indices, probabilities } = writing;
  const generated: Generated = {
    prompt,
    text,
    tokens,
    indices,
    probabilities,
    perplexity: perplexityOf(probabilities),
    seed,
    stoppedBy,
  };
  const bundle = generatedBundle(writing, generated);
  return showAs(generated, () => bundle);
}

function perplexityOf(probabilities: number[]): number {
  const bits = probabilities.reduce((sum, p) => sum - Math.log(p), 0);
  return Math.exp(bits / probabilities.length);
}
