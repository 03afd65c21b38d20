import { inspect } from 'node:util';
import { modelBundle } from '../inspect/model';
import type { Tf } from '../tf';
import { isView, MIME, type MimeBundle } from './mime';
import { tensorBundle } from './tensor';
import { historyBundle } from './training';
import { isVegaLite, vegaLiteBundle } from './vegaLite';

/**
 * What a value becomes when it is displayed: a model its summary and diagram, a tensor its range and first
 * values, a training's history its curves, a vega-lite specification its chart, a view itself, and all else text.
 *
 * @returns `undefined` for `undefined`: nothing to show
 */
export function toBundle(tf: Tf, value: unknown): MimeBundle | undefined {
  if (value === undefined) return undefined;
  if (isView(value)) return value.bundle;
  if (value instanceof tf.LayersModel) return modelBundle(value);
  if (value instanceof tf.Tensor) return tensorBundle(value);
  if (value instanceof tf.History) return historyBundle(value);
  if (isVegaLite(value)) return vegaLiteBundle(value);
  return {
    [MIME.text]: inspect(value, { depth: 3, maxArrayLength: 50, maxStringLength: 10_000, breakLength: 100 }),
  };
}
