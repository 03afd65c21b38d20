import * as z from 'zod/mini';
import { MATH_TAGS } from '../../src/rnn/display/math';
import type { MathNode, RichInline, RichText } from '../../src/rnn/display/views';

const mathNode: z.ZodMiniType<MathNode> = z.lazy(() =>
  z.object({
    tag: z.enum(MATH_TAGS),
    text: z.optional(z.string()),
    children: z.optional(z.array(mathNode)),
    attributes: z.optional(z.record(z.string(), z.string())),
  }),
);

const inline: z.ZodMiniType<RichInline> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['text', 'code']), text: z.string() }),
    z.object({ kind: z.enum(['strong', 'emphasis']), content: z.array(inline) }),
    z.object({ kind: z.literal('formula'), math: mathNode }),
  ]),
);

export const richText: z.ZodMiniType<RichText> = z.lazy(() =>
  z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('paragraph'), content: z.array(inline) }),
      z.object({ kind: z.literal('formula'), math: mathNode }),
      z.object({ kind: z.literal('code'), text: z.string() }),
      z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(richText) }),
    ]),
  ),
);
