import * as z from 'zod/mini';
import type { NextTokenView } from '../../src/rnn/display/views';
import { parseView, ViewDataError, wholeNumber } from '../shared/schema';

const name = z.string().check(z.maxLength(200));
const share = z.number().check(z.gte(0), z.lte(1.01));
const schema = z.object({
  version: z.literal(1),
  name,
  prefix: z.array(name).check(z.maxLength(60)),
  omitted: wholeNumber,
  tokens: z.array(name).check(z.minLength(1), z.maxLength(40)),
  candidates: wholeNumber,
  temperatures: z
    .array(
      z.object({
        temperature: z.number().check(z.gt(0)),
        probabilities: z.array(share),
        others: share,
        entropy: z.number().check(z.gte(0)),
        perplexity: z.number().check(z.gte(0)),
      }),
    )
    .check(z.minLength(1), z.maxLength(8)),
});

/** @throws ViewDataError when the data are malformed, or probabilities do not fit their tokens. */
export function parseNextToken(data: unknown): NextTokenView {
  const view = parseView<NextTokenView>(schema, data);
  if (view.candidates < view.tokens.length)
    throw new ViewDataError(`candidates: ${view.candidates}, fewer than the tokens shown`);
  view.temperatures.forEach(({ probabilities, others }, i) => {
    if (probabilities.length !== view.tokens.length)
      throw new ViewDataError(
        `temperatures.${i}: ${probabilities.length} probabilities, not ${view.tokens.length}`,
      );
    const sum = probabilities.reduce((a, b) => a + b, others);
    if (Math.abs(sum - 1) > 0.01)
      throw new ViewDataError(`temperatures.${i}: the sum of its probabilities is ${sum}`);
  });
  return view;
}
