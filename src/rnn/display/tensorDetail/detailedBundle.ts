import { types } from 'node:util';
import type { Tf } from '../../tf';
import { MIME, type MimeBundle } from '../mime';
import { tensorText, viewOf } from '../tensor';
import { histogramOf } from './histogram';
import { heatmapOf } from './heatmap';
import { numbersIn } from './numbersIn';

/**
 * A tensor or an array of numbers, with its histogram and its heatmap.
 *
 * @returns `undefined` for all else
 */
export function detailedBundle(tf: Tf, value: unknown): MimeBundle | undefined {
  const found = numbersOf(tf, value);
  if (!found) return undefined;
  const { dtype, shape, values } = found;
  const view = viewOf(dtype, shape, values);
  if (!view.statistics) return { [MIME.tensor]: view, [MIME.text]: tensorText(view) };
  const numbers = values as ArrayLike<number>;
  const detail = { histogram: histogramOf(numbers, view.statistics), heatmap: heatmapOf(numbers, shape) };
  return { [MIME.tensor]: { ...view, detail }, [MIME.text]: tensorText(view) };
}

interface Numbers {
  dtype: string;
  shape: number[];
  values: ArrayLike<number> | string[];
}

function numbersOf(tf: Tf, value: unknown): Numbers | undefined {
  if (value instanceof tf.Tensor) {
    if (value.isDisposed) return undefined;
    return { dtype: value.dtype, shape: value.shape.slice(), values: value.dataSync() };
  }
  if (types.isBigInt64Array(value) || types.isBigUint64Array(value)) return undefined;
  if (types.isTypedArray(value))
    return { dtype: value[Symbol.toStringTag], shape: [value.length], values: value as ArrayLike<number> };
  return Array.isArray(value) ? numbersIn(value) : undefined;
}
