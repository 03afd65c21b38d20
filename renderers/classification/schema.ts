import * as z from 'zod/mini';
import type { ClassificationView } from '../../src/rnn/display/views';
import { parseView, ViewDataError, wholeNumber } from '../shared/schema';

const MOST_CLASSES = 128;
const share = z.nullable(z.number().check(z.minimum(0), z.maximum(1)));
const scores = z.object({ precision: share, recall: share, f1: share, support: wholeNumber });
const schema = z.object({
  version: z.literal(1),
  title: z.string(),
  labels: z.array(z.string()).check(z.minLength(1), z.maxLength(MOST_CLASSES)),
  matrix: z.array(z.array(wholeNumber).check(z.maxLength(MOST_CLASSES))).check(z.maxLength(MOST_CLASSES)),
  classes: z.array(scores).check(z.maxLength(MOST_CLASSES)),
  accuracy: z.number().check(z.minimum(0), z.maximum(1)),
  macro: scores,
  weighted: scores,
  samples: wholeNumber,
  threshold: z.optional(z.number()),
});

export function parseClassification(data: unknown): ClassificationView {
  const view = parseView<ClassificationView>(schema, data);
  const classes = view.labels.length;
  if (view.matrix.length !== classes || view.matrix.some((row) => row.length !== classes))
    throw new ViewDataError(`matrix: expected ${classes} × ${classes} counts`);
  if (view.classes.length !== classes) throw new ViewDataError(`classes: expected ${classes}`);
  const counted = view.matrix.flat().reduce((sum, count) => sum + count, 0);
  if (counted !== view.samples)
    throw new ViewDataError(`matrix: counts ${counted} values, samples says ${view.samples}`);
  return view;
}
