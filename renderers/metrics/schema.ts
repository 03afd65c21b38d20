import * as z from 'zod/mini';
import type { MetricsView } from '../../src/rnn/display/views';
import { parseView, wholeNumber } from '../shared/schema';

const schema = z.object({
  version: z.literal(1),
  title: z.string(),
  columns: z.array(
    z.object({ id: z.string(), label: z.string(), better: z.enum(['lower', 'higher']), unit: z.string() }),
  ),
  rows: z.array(
    z.object({
      name: z.string(),
      values: z.record(z.string(), z.nullable(z.number())),
      baseline: z.optional(z.boolean()),
    }),
  ),
  samples: wholeNumber,
  notes: z.array(z.string()),
});

export function parseMetrics(data: unknown): MetricsView {
  return parseView<MetricsView>(schema, data);
}
