import type { FlatSeries } from '../../flatSeries';

/** What is taken from a column, and what it is then divided by. */
export interface Scaling {
  offset: number;
  scale: number;
}

/** What a column is to become. */
export interface ScalerKind {
  name: 'standard' | 'minMax';
  /** Of `minMax`: the least and the largest value of the training part, scaled. */
  featureRange?: readonly [number, number];
}

export function measured(kind: ScalerKind, series: FlatSeries): Scaling[] {
  return Array.from({ length: series.columns }, (_, column) => {
    const scaling =
      kind.name === 'standard' ? standard(series, column) : minMax(series, column, kind.featureRange);
    if (Number.isFinite(scaling.scale) && Number.isFinite(scaling.offset)) return scaling;
    throw new Error(
      `The values of column ${series.names?.[column] ?? column} lie so far apart that their spread is no finite number: divide them by a power of ten first.`,
    );
  });
}

/** Mean 0 and standard deviation 1, of the population (n, not n − 1); a constant column only becomes 0. */
function standard({ values, steps: n, columns }: FlatSeries, column: number): Scaling {
  let sum = 0;
  for (let i = column; i < values.length; i += columns) sum += values[i]!;
  const mean = sum / n;
  let squares = 0;
  for (let i = column; i < values.length; i += columns) squares += (values[i]! - mean) ** 2;
  const variance = squares / n;
  // below this it is rounding: the bound that scikit-learn takes
  const constant =
    Number.isFinite(variance) && variance <= n * Number.EPSILON * variance + (n * mean * Number.EPSILON) ** 2;
  return { offset: mean, scale: constant ? 1 : Math.sqrt(variance) };
}

/** From `low` to `high`; a constant column becomes `low`. */
function minMax(
  { values, columns }: FlatSeries,
  column: number,
  [low, high]: readonly [number, number] = [0, 1],
): Scaling {
  let [min, max] = [Infinity, -Infinity];
  for (let i = column; i < values.length; i += columns) {
    const value = values[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const range = max - min < 10 * Number.EPSILON ? 1 : max - min;
  const scale = range / (high - low);
  return { offset: low === 0 ? min : min - low * scale, scale };
}
