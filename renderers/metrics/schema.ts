import * as z from 'zod/mini';
import type { MetricsView } from '../../src/rnn/display/views';
import { parseView, ViewDataError, wholeNumber } from '../shared/schema';

const value = z.nullable(z.number());
const ruleId = z.enum([
  'scalerFit',
  'shuffled',
  'testForStopping',
  'featureIsTarget',
  'overlappingTargets',
  'tooGood',
  'notNormalised',
  'tooManyParameters',
  'notStationary',
  'reversedOrder',
  'tinyBatches',
  'noValidation',
]);

const schema = z.object({
  version: z.literal(1),
  title: z.string(),
  columns: z
    .array(
      z.object({ id: z.string(), label: z.string(), better: z.enum(['lower', 'higher']), unit: z.string() }),
    )
    .check(z.maxLength(64)),
  rows: z
    .array(
      z.object({
        name: z.string(),
        values: z.record(z.string(), value),
        steps: z.optional(z.record(z.string(), z.array(value).check(z.maxLength(1000)))),
        folds: z.optional(z.record(z.string(), z.array(value).check(z.maxLength(1000)))),
        baseline: z.optional(z.boolean()),
        role: z.optional(z.enum(['naive', 'seasonalNaive', 'movingAverage'])),
      }),
    )
    .check(z.maxLength(500)),
  samples: wholeNumber,
  notes: z.array(z.string()).check(z.maxLength(100)),
  horizon: z.optional(wholeNumber.check(z.minimum(2), z.maximum(1000))),
  folds: z.optional(z.array(wholeNumber).check(z.minLength(2), z.maxLength(1000))),
  period: z.optional(wholeNumber),
  movingAverage: z.optional(wholeNumber),
  leakage: z.optional(
    z.object({
      about: z.optional(z.literal('pitfalls')),
      findings: z
        .array(z.object({ rule: ruleId, values: z.record(z.string(), z.union([z.number(), z.string()])) }))
        .check(z.maxLength(100)),
      passed: z.array(ruleId).check(z.maxLength(20)),
      unchecked: z.array(ruleId).check(z.maxLength(20)),
    }),
  ),
});

export function parseMetrics(data: unknown): MetricsView {
  const view = parseView<MetricsView>(schema, data);
  const { horizon, folds, columns, rows } = view;
  for (const { name, ...row } of rows) {
    for (const { id } of columns) {
      const [steps, inFolds] = [row.steps?.[id]?.length ?? 0, row.folds?.[id]?.length ?? 0];
      if (horizon !== undefined && steps !== horizon)
        throw new ViewDataError(`${name} has ${steps} steps of ${id}, the horizon ${horizon}`);
      if (folds && inFolds !== folds.length)
        throw new ViewDataError(`${name} has ${inFolds} folds of ${id}, and there are ${folds.length}`);
    }
  }
  return view;
}
