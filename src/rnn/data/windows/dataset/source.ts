import { windowCount } from '../../../display/windowCount';
import type { FlatSeries } from '../../../flatSeries';
import type { Rows, Series } from '../../../series';
import type { Tf } from '../../../tf';
import { checkLongEnough, targetColumns, type WindowOptions, windowSizes } from '../windowOptions';
import { lastSteps, withContext } from '../withContext';
import { flatPieces } from './flatPieces';
import { beginner, type SeriesStream } from './seriesStream';

/** Steps of a series in memory that are looked at together. */
const CHUNK = 4096;

/** Where windows come from. */
export interface Source {
  /** How many windows it has; `null` where nobody knows. */
  windows: number | null;
  pieces(): AsyncIterable<FlatSeries> | Iterable<FlatSeries>;
}

export function inMemory(tf: Tf, series: Series | Rows, options: WindowOptions): Source {
  const sizes = windowSizes(options);
  const { values, steps, columns, names } = withContext(
    tf,
    series,
    options.context,
    sizes.lookback + sizes.gap,
  );
  checkLongEnough(steps, sizes);
  targetColumns(options.target ?? 0, columns, names);
  return {
    windows: windowCount(steps, sizes),
    *pieces() {
      for (let at = 0; at < steps; at += CHUNK) {
        const end = Math.min(steps, at + CHUNK);
        yield { values: values.subarray(at * columns, end * columns), steps: end - at, columns, names };
      }
    },
  };
}

export function streamed(tf: Tf, stream: SeriesStream, { context, ...options }: WindowOptions): Source {
  const { lookback, gap } = windowSizes(options);
  const before = context === undefined ? undefined : lastSteps(tf, context, lookback + gap);
  const begin = beginner(stream);
  return {
    windows: null,
    async *pieces() {
      if (before) yield before;
      yield* flatPieces(tf, begin());
    },
  };
}
