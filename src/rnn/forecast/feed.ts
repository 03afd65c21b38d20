import { described } from '../described';
import type { Rows, Series } from '../series';
import type { Tf } from '../tf';
import { sameColumns, scaled, type Units } from './history';

/** What `nextRow` is told, all in original units. */
export interface NextRow {
  /** The target's forecast of this step. */
  forecast: number;
  /** Of the horizon, from 0. */
  step: number;
  /** What the model has seen: [lookback][features], its own forecasts among them. */
  window: number[][];
}

/** The row that follows on a window, as the model sees it, when the target's forecast is known. */
export type Feed = (window: Float32Array, forecast: number, step: number, start: number) => ArrayLike<number>;

interface Known {
  knownFuture?: Series | Rows;
  nextRow?(next: NextRow): ArrayLike<number>;
}

/**
 * @param steps how many rows of the future a forecast will need, from the end of history on
 * @throws when the other features of the steps to come are not given
 */
export function feedOf(tf: Tf, { knownFuture, nextRow }: Known, units: Units, steps: number): Feed {
  const { features, target } = units;
  if (nextRow !== undefined && typeof nextRow !== 'function')
    throw new Error(`nextRow is a function ({ forecast, step, window }) => row, not ${described(nextRow)}.`);
  if (features === 1 && !nextRow) return (_, forecast) => [forecast];
  if (nextRow) return (window, forecast, step) => updated(nextRow, window, forecast, step, units);
  if (knownFuture === undefined) {
    return () => {
      throw new Error(
        `The model reads ${features} features, and a recursive forecast knows only its own, column ${target}. Give the others of the steps to come as knownFuture, if they are known in advance (a calendar, a plan); or nextRow, which computes a row from the forecast; or take direct or multiOutput, which need none.`,
      );
    };
  }
  const future = sameColumns(tf, knownFuture, 'knownFuture', features);
  if (future.steps < steps) {
    throw new Error(
      `knownFuture has ${future.steps} rows, and these forecasts need ${steps}: one for each step behind history but the last.`,
    );
  }
  const known = scaled(future.values, units);
  return (_, forecast, step, start) => {
    const row = known.slice((start + step) * features, (start + step + 1) * features);
    row[target] = forecast;
    return row;
  };
}

function updated(
  nextRow: (next: NextRow) => ArrayLike<number>,
  window: Float32Array,
  forecast: number,
  step: number,
  units: Units,
): ArrayLike<number> {
  const { features, target, scalings } = units;
  const original = (value: number, column: number) =>
    value * scalings[column]!.scale + scalings[column]!.offset;
  const rows = Array.from({ length: window.length / features }, (_, t) =>
    Array.from({ length: features }, (__, c) => original(window[t * features + c]!, c)),
  );
  const row = Array.from(nextRow({ forecast: original(forecast, target), step, window: rows }) ?? []);
  if (row.length !== features || !row.every(Number.isFinite)) {
    throw new Error(
      `nextRow is to give a row of ${features} finite values, as history has them, not [${row.join(', ')}].`,
    );
  }
  return scaled(row, units);
}
