import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useEnv } from '../shared/env';
import { css, heatColour, type HeatScale, type Scheme } from '../shared/heat';
import { canvasCells, type PlacedPanel } from './layout';
import { resample, type Grid } from './resample';

interface HeatmapProps {
  placed: PlacedPanel;
  timesteps: number;
  units: number;
}

/** A panel's cells on a canvas: one pixel a cell, enlarged without smoothing; never more cells than screen pixels. */
export function CanvasHeatmap({ placed, timesteps, units }: HeatmapProps) {
  const { scheme } = useEnv();
  const ref = useRef<HTMLCanvasElement>(null);
  const { x, heatTop, width, height, panel } = placed;
  const { scale } = panel;
  const grid = useMemo(
    () => resample(panel.values, timesteps, units, canvasCells(placed)),
    [panel.values, timesteps, units, width, height],
  );
  // before the browser paints, so that a new width or theme never shows an empty panel
  useLayoutEffect(() => paint(ref.current, grid, scale, scheme), [grid, scale, scheme]);
  const style = { left: `${x}px`, top: `${heatTop}px`, width: `${width}px`, height: `${height}px` };
  return (
    <canvas
      ref={ref}
      width={grid.columns}
      height={grid.rows}
      style={style}
      aria-hidden="true"
      data-gate={panel.gate}
    />
  );
}

function paint(
  canvas: HTMLCanvasElement | null,
  grid: Grid,
  scale: HeatScale,
  scheme: 'light' | 'dark',
): void {
  const context = canvas?.getContext('2d');
  if (!context || grid.values.length === 0) return;
  const image = context.createImageData(grid.columns, grid.rows);
  grid.values.forEach((value, i) => {
    image.data.set(heatColour(scale, value, scheme), i * 4);
    image.data[i * 4 + 3] = 255;
  });
  context.putImageData(image, 0, 0);
}

const STATIC_CELLS = { columns: 100, rows: 24 };
const STATIC_COLOURS = 32;

/** The same as shapes, coarser, for pictures that no script draws: one path a colour, one run of cells a piece. */
export function ShapeHeatmap({ placed, timesteps, units }: HeatmapProps) {
  const { scheme } = useEnv();
  const { x, heatTop, width, height, panel } = placed;
  const { scale } = panel;
  const grid = resample(panel.values, timesteps, units, STATIC_CELLS);
  const fit = `translate(${x},${heatTop}) scale(${width / grid.columns},${height / grid.rows})`;
  return (
    <g transform={fit} shape-rendering="crispEdges">
      {[...runsByColour(grid, scale, scheme)].map(([colour, d]) => (
        <path key={colour} d={d} fill={colour} />
      ))}
    </g>
  );
}

function runsByColour(
  { columns, rows, values }: Grid,
  scale: HeatScale,
  scheme: Scheme,
): Map<string, string> {
  const paths = new Map<string, string>();
  const colourAt = (i: number) => css(heatColour(scale, rounded(values[i]!, scale), scheme));
  for (let row = 0; row < rows; row++) {
    for (let start = 0, column = 1; column <= columns; column++) {
      const colour = colourAt(row * columns + start);
      if (column < columns && colourAt(row * columns + column) === colour) continue;
      const length = column - start;
      paths.set(colour, `${paths.get(colour) ?? ''}M${start},${row}h${length}v1h-${length}z`);
      start = column;
    }
  }
  return paths;
}

/** The middle of the class of values that share a colour. */
function rounded(value: number, { min, max }: HeatScale): number {
  const step = (max - min) / STATIC_COLOURS;
  return min + Math.round((value - min) / step) * step;
}
