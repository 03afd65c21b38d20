import * as z from 'zod/mini';
import type { TokensView } from '../../src/rnn/display/views';
import { parseView, ViewDataError, wholeNumber } from '../shared/schema';

const word = z.string().check(z.maxLength(200));
const side = z.enum(['pre', 'post']);
const schema = z.object({
  version: z.literal(1),
  length: wholeNumber.check(z.maximum(10_000)),
  padding: side,
  truncating: side,
  outOfVocabulary: z.optional(z.object({ word, index: wholeNumber })),
  sentences: z
    .array(
      z.object({
        text: z.string().check(z.maxLength(20_000)),
        tokens: z
          .array(
            z.object({
              text: word,
              index: z.nullable(wholeNumber),
              unknown: z.optional(z.boolean()),
              cut: z.optional(z.boolean()),
            }),
          )
          .check(z.maxLength(300)),
        row: z.array(wholeNumber).check(z.maxLength(10_000)),
      }),
    )
    .check(z.minLength(1), z.maxLength(30)),
  more: wholeNumber,
  vocabulary: z.array(z.object({ word, index: wholeNumber, count: wholeNumber })).check(z.maxLength(500)),
  vocabularySize: wholeNumber,
});

/** @throws ViewDataError when the data are malformed, or a row is not what its tokens say. */
export function parseTokens(data: unknown): TokensView {
  const view = parseView<TokensView>(schema, data);
  view.sentences.forEach(({ tokens, row }, i) => {
    const where = `sentences.${i}.row`;
    if (row.length !== view.length)
      throw new ViewDataError(`${where}: ${row.length} long, not ${view.length}`);
    const kept = tokens.flatMap(({ index, cut }) => (index === null || cut ? [] : [index]));
    const zeros = Array<number>(Math.max(0, row.length - kept.length)).fill(0);
    const expected = view.padding === 'pre' ? [...zeros, ...kept] : [...kept, ...zeros];
    if (kept.length > row.length || row.some((index, at) => index !== expected[at]))
      throw new ViewDataError(`${where}: not what its tokens and padding make`);
  });
  return view;
}
