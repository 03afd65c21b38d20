import type { Tensor2D, Tensor3D } from '@tensorflow/tfjs';
import { windowCount } from '../../display/windowCount';
import type { Rows, Series } from '../../series';
import type { Tf } from '../../tf';
import { warnOfShuffle } from '../leakageWarnings';
import { float32 } from './float32';
import { writeSpans } from './spans';
import { tensorOf } from './tensorOf';
import {
  checkLongEnough,
  severalTargets,
  type Several,
  targetColumns,
  type WindowOptions,
  windowSizes,
  type WindowTarget,
} from './windowOptions';
import { withContext } from './withContext';

export interface Windows<T extends WindowTarget = number> {
  /** windows × lookback × features */
  x: Tensor3D;
  /** windows × horizon; with several targets windows × horizon × targets */
  y: Several<T> extends true ? Tensor3D : Tensor2D;
}

/** See `Rnn.windows`. */
export function windows<T extends WindowTarget = number>(
  tf: Tf,
  series: Series | Rows,
  options: WindowOptions<T>,
): Windows<T> {
  const sizes = windowSizes(options);
  const { lookback, horizon, stride, gap } = sizes;
  warnOfShuffle('rnn.windows', options);
  const target: WindowTarget = options.target ?? 0;
  const { values, steps, columns, names } = withContext(tf, series, options.context, lookback + gap);
  const targets = targetColumns(target, columns, names);
  checkLongEnough(steps, sizes);
  const count = windowCount(steps, sizes);
  /** `length` steps from step `start` of each window. */
  const cut = (shape: number[], rows: Float32Array, start: number, length: number) => {
    const wide = rows.length / steps;
    return tensorOf(tf, shape, (out) =>
      writeSpans(out, rows, start * wide, stride * wide, count, length * wide),
    );
  };
  const all = float32(values, columns, targetColumns('all', columns));
  const chosen = columns === 1 && targets.length === 1 ? all : float32(values, columns, targets);
  return {
    x: cut([count, lookback, columns], all, 0, lookback) as Tensor3D,
    y: cut(yShape(count, horizon, target, targets), chosen, lookback + gap, horizon) as Windows<T>['y'],
  };
}

/** A single target has no axis of its own. */
export function yShape(
  count: number,
  horizon: number,
  target: WindowTarget,
  targets: number[],
): [number, number] | [number, number, number] {
  return severalTargets(target) ? [count, horizon, targets.length] : [count, horizon];
}
