import * as z from 'zod/mini';
import type { SearchView } from '../../src/rnn/display/views';
import { parseView, ViewDataError, wholeNumber } from '../shared/schema';

const param = z.union([z.number(), z.string(), z.boolean()]);

const trial = z.object({
  number: z.int().check(z.positive()),
  params: z.array(param),
  status: z.enum(['running', 'done', 'stopped', 'failed', 'interrupted']),
  value: z.nullable(z.number()),
  epochs: z.nullable(wholeNumber),
  elapsedMs: z.nullable(z.number()),
  error: z.optional(z.string()),
});

const schema = z.object({
  version: z.literal(1),
  name: z.string(),
  method: z.enum(['grid', 'random', 'halving']),
  goal: z.enum(['min', 'max']),
  status: z.enum(['running', 'done', 'interrupted', 'failed']),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        values: z.optional(z.array(param).check(z.minLength(1), z.maxLength(1000))),
        log: z.optional(z.boolean()),
      }),
    )
    .check(z.minLength(1), z.maxLength(40)),
  planned: wholeNumber,
  ended: wholeNumber,
  rungs: z.optional(
    z.array(z.object({ trials: wholeNumber, epochs: wholeNumber })).check(z.minLength(1), z.maxLength(100)),
  ),
  rung: z.optional(wholeNumber),
  resumed: wholeNumber,
  workers: z.nullable(wholeNumber),
  elapsedMs: z.number(),
  remainingMs: z.nullable(z.number()),
  best: z.nullable(wholeNumber),
  // more than the library keeps
  trials: z.array(trial).check(z.maxLength(5_000)),
  omitted: z.optional(wholeNumber),
  noWorkerAt: z.optional(z.string()),
});

export function parseSearch(data: unknown): SearchView {
  const parsed = parseView<SearchView>(schema, data);
  const { parameters, trials, rungs, rung } = parsed;
  for (const { number, params } of trials) {
    if (params.length === parameters.length) continue;
    throw new ViewDataError(`trial ${number} has ${params.length} of ${parameters.length} parameters`);
  }
  if (rung !== undefined && rung >= (rungs?.length ?? 0))
    throw new ViewDataError(`rung ${rung} is not there`);
  return parsed;
}
