import type { PlacedMatrix } from './layout';

/** A matrix as a heatmap: from left to right where its weights come from, from top to bottom where they lead to. */
export function heatmapOf(placed: PlacedMatrix, orders: number[][]) {
  const { x, y, width, height, matrix, scale, run, gate, name } = placed;
  const order = orders[run]!;
  return {
    x,
    y,
    width,
    height,
    scale,
    values: matrix.values,
    steps: matrix.rows,
    rows: matrix.columns,
    rowOrder: order,
    ...(name === 'recurrentKernel' && { columnOrder: order }),
    name: `${gate} ${name}`,
  };
}
