/** A panel as a grid of at most so many columns and rows; where several values share a cell, the mean of those that are known. */
export interface Grid {
  columns: number;
  rows: number;
  /** Row-major, units from top to bottom. */
  values: Float32Array;
}

/** @param values timesteps × units, row-major. */
export function resample(
  values: Float32Array,
  timesteps: number,
  units: number,
  most: { columns: number; rows: number },
): Grid {
  const columns = Math.min(timesteps, Math.max(1, Math.floor(most.columns)));
  const rows = Math.min(units, Math.max(1, Math.floor(most.rows)));
  const grid = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const [u0, u1] = [Math.floor((row * units) / rows), Math.floor(((row + 1) * units) / rows)];
    for (let column = 0; column < columns; column++) {
      const [t0, t1] = [
        Math.floor((column * timesteps) / columns),
        Math.floor(((column + 1) * timesteps) / columns),
      ];
      let [sum, known] = [0, 0];
      for (let t = t0; t < t1; t++) {
        for (let u = u0; u < u1; u++) {
          const value = values[t * units + u]!;
          if (Number.isNaN(value)) continue;
          sum += value;
          known++;
        }
      }
      grid[row * columns + column] = known > 0 ? sum / known : NaN;
    }
  }
  return { columns, rows, values: grid };
}
