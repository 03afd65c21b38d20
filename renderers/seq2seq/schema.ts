import * as z from 'zod/mini';
import type { Seq2SeqStep, Seq2SeqView } from '../../src/rnn/display/views';
import { parseView, ViewDataError, wholeNumber } from '../shared/schema';

const name = z.string().check(z.maxLength(200));
const item = z.union([name, z.array(z.number()).check(z.minLength(1), z.maxLength(1000))]);
const share = z.number().check(z.gte(0), z.lte(1.01));
const part = z.object({ layer: name, cell: z.enum(['SimpleRNN', 'LSTM', 'GRU']), units: wholeNumber });
const steps = z
  .array(
    z.object({
      input: item,
      output: item,
      top: z.optional(
        z.array(z.object({ token: name, probability: share })).check(z.minLength(1), z.maxLength(3)),
      ),
      targetProbability: z.optional(share),
    }),
  )
  .check(z.minLength(1), z.maxLength(100));
const schema = z.object({
  version: z.literal(1),
  name,
  kind: z.enum(['tokens', 'values']),
  encoder: part,
  decoder: part,
  input: z.array(item).check(z.minLength(1), z.maxLength(10_000)),
  target: z.array(item).check(z.minLength(1), z.maxLength(100)),
  end: z.optional(name),
  forced: steps,
  free: steps,
  parting: z.nullable(wholeNumber),
});

/** @throws ViewDataError when the data are malformed, or the runs do not fit the target. */
export function parseSeq2Seq(data: unknown): Seq2SeqView {
  const view = parseView<Seq2SeqView>(schema, data);
  const { kind, target, forced, free, parting } = view;
  if (forced.length !== target.length)
    throw new ViewDataError(`forced: ${forced.length} steps, not ${target.length}`);
  if (parting !== null && parting >= Math.min(forced.length, free.length))
    throw new ViewDataError(`parting: step ${parting} is not in both runs`);
  const isToken = (value: unknown) => typeof value === 'string';
  const right = (step: Seq2SeqStep) =>
    kind === 'tokens'
      ? isToken(step.input) && isToken(step.output) && step.top?.[0]?.token === step.output
      : !isToken(step.input) && !isToken(step.output);
  if (![...forced, ...free].every(right) || !target.every((value) => isToken(value) === (kind === 'tokens')))
    throw new ViewDataError(`a step is not of ${kind}`);
  return view;
}
