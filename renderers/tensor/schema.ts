import * as z from 'zod/mini';
import type { TensorView } from '../../src/rnn/display/views';
import { encodedArray, number, parseView, ViewDataError, wholeNumber } from '../shared/schema';

const atLeastOne = z.int().check(z.positive());
const detail = z.object({
  histogram: z.object({
    min: number,
    max: number,
    counts: z.array(wholeNumber).check(z.minLength(1), z.maxLength(200)),
  }),
  heatmap: z.object({
    rows: wholeNumber,
    columns: wholeNumber,
    matrices: wholeNumber,
    rowsEach: atLeastOne,
    columnsEach: atLeastOne,
    values: encodedArray,
  }),
});
const schema = z.object({
  version: z.literal(1),
  dtype: z.string(),
  shape: z.array(wholeNumber).check(z.maxLength(16)),
  preview: z.array(z.array(z.string()).check(z.maxLength(64))).check(z.maxLength(64)),
  complete: z.boolean(),
  detail: z.optional(detail),
  statistics: z.nullable(z.object({ min: number, max: number, mean: number, notFinite: wholeNumber })),
});

export function parseTensor(data: unknown): TensorView {
  const view = parseView<TensorView>(schema, data);
  const { values } = view.detail?.heatmap ?? {};
  if (values && (values.shape.length !== 3 || values.shape.some((n) => n < 1 || n > 512)))
    throw new ViewDataError('detail.heatmap.values: expected a shape of three axes');
  return view;
}
