import * as z from 'zod/mini';
import type { TrainingRunsView } from '../../src/rnn/display/views';
import { parseView, wholeNumber } from '../shared/schema';
import { assertWithin, curves, facts } from '../training/schema';

const schema = z.object({
  version: z.literal(1),
  runs: z
    .array(
      z.object({
        name: z.string(),
        epochs: wholeNumber,
        elapsedMs: z.nullable(z.number()),
        curves,
        ...facts,
      }),
    )
    .check(z.minLength(1), z.maxLength(7)),
});

export function parseTrainingRuns(data: unknown): TrainingRunsView {
  const parsed = parseView<TrainingRunsView>(schema, data);
  for (const run of parsed.runs) assertWithin(run, run.epochs);
  return parsed;
}
