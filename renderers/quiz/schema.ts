import * as z from 'zod/mini';
import type { QuizView } from '../../src/rnn/display/views';
import { richText } from '../shared/richTextSchema';
import { parseView, ViewDataError } from '../shared/schema';

const common = {
  text: richText,
  hints: z.array(richText).check(z.maxLength(100)),
  explanation: z.optional(richText),
};

const choice = z.object({ text: richText, correct: z.boolean(), explanation: z.optional(richText) });

const question = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.enum(['single-choice', 'multiple-choice']),
    choices: z.array(choice).check(z.minLength(2), z.maxLength(100)),
  }),
  z.object({
    ...common,
    kind: z.literal('number'),
    answer: z.number(),
    tolerance: z.number().check(z.nonnegative()),
    unit: z.optional(z.string()),
    mistakes: z.array(z.object({ answer: z.number(), explanation: richText })),
  }),
  z.object({
    ...common,
    kind: z.literal('open'),
    modelAnswer: richText,
    keyPoints: z.array(richText).check(z.minLength(1), z.maxLength(100)),
  }),
]);

const schema = z.object({
  version: z.literal(1),
  id: z.string().check(z.minLength(1)),
  title: z.optional(z.string()),
  questions: z.array(question).check(z.minLength(1), z.maxLength(1000)),
});

/** @throws ViewDataError when the data are malformed, or a question has no right choice, or too many */
export function parseQuiz(data: unknown): QuizView {
  const view = parseView<QuizView>(schema, data);
  view.questions.forEach((asked, i) => {
    if (!('choices' in asked)) return;
    const right = asked.choices.filter(({ correct }) => correct).length;
    if (right === 0 || (right > 1 && asked.kind === 'single-choice'))
      throw new ViewDataError(`questions.${i}: ${right} right choices`);
  });
  return view;
}
