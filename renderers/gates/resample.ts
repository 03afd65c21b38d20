/** A panel as a grid of at most so many columns and rows; where several values share a cell, the mean of those that are known. */
export interface Grid {
  columns: number;
  rows: number;
  /** Row-major, units from top to bottom. */
  values: Float32Array;
}

export interface Selection {
  /** Steps from here on, up to there. */
  from?: number;
  to?: number;
  /** Which unit each row is, and which step each column; default: as they come. */
  rowOrder?: readonly number[];
  columnOrder?: readonly number[];
}

/** @param values timesteps × units, row-major. */
export function resample(
  values: Float32Array,
  timesteps: number,
  units: number,
  most: { columns: number; rows: number },
  { from = 0, to = timesteps, rowOrder, columnOrder }: Selection = {},
): Grid {
  const steps = to - from;
  const columns = Math.min(steps, Math.max(1, Math.floor(most.columns)));
  const rows = Math.min(units, Math.max(1, Math.floor(most.rows)));
  const grid = new Float32Array(columns * rows);
  const unitOf = Uint32Array.from(rowOrder ?? { length: units }, (unit: number | undefined, i) => unit ?? i);
  const sums = new Float64Array(rows);
  const known = new Uint32Array(rows);
  for (let column = 0; column < columns; column++) {
    const t0 = from + Math.floor((column * steps) / columns);
    const t1 = from + Math.floor(((column + 1) * steps) / columns);
    sums.fill(0);
    known.fill(0);
    for (let t = t0; t < t1; t++) {
      const start = (columnOrder?.[t] ?? t) * units;
      for (let row = 0, u = 0; row < rows; row++) {
        for (const end = Math.floor(((row + 1) * units) / rows); u < end; u++) {
          const value = values[start + unitOf[u]!]!;
          if (Number.isNaN(value)) continue;
          sums[row]! += value;
          known[row]!++;
        }
      }
    }
    for (let row = 0; row < rows; row++) {
      grid[row * columns + column] = known[row]! > 0 ? sums[row]! / known[row]! : NaN;
    }
  }
  return { columns, rows, values: grid };
}
