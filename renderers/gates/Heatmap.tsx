import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useEnv } from '../shared/env';
import { css, heatColour, type HeatScale } from '../shared/heat';
import { canvasCells, type PlacedPanel } from './layout';
import { resample, type Grid } from './resample';

interface HeatmapProps {
  placed: PlacedPanel;
  timesteps: number;
  units: number;
  scale: HeatScale;
}

/** A panel's cells on a canvas: one pixel a cell, enlarged without smoothing; never more cells than screen pixels. */
export function CanvasHeatmap({ placed, timesteps, units, scale }: HeatmapProps) {
  const { scheme } = useEnv();
  const ref = useRef<HTMLCanvasElement>(null);
  const { x, heatTop, width, height, panel } = placed;
  const grid = useMemo(
    () => resample(panel.values, timesteps, units, canvasCells(placed)),
    [panel.values, timesteps, units, width, height],
  );
  // before the browser paints, so that a new width or theme never shows an empty panel
  useLayoutEffect(() => paint(ref.current, grid, scale, scheme), [grid, scale.min, scale.max, scheme]);
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

/** The same as rectangles, coarser, for pictures that no script draws. */
export function RectHeatmap({ placed, timesteps, units, scale }: HeatmapProps) {
  const { scheme } = useEnv();
  const { x, heatTop, width, height, panel } = placed;
  const grid = resample(panel.values, timesteps, units, STATIC_CELLS);
  const [w, h] = [width / grid.columns, height / grid.rows];
  const round = (n: number) => Math.round(n * 100) / 100;
  return (
    <g shape-rendering="crispEdges">
      {Array.from(grid.values, (value, i) => (
        <rect
          key={i}
          x={round(x + (i % grid.columns) * w)}
          y={round(heatTop + Math.floor(i / grid.columns) * h)}
          width={round(w)}
          height={round(h)}
          fill={css(heatColour(scale, value, scheme))}
        />
      ))}
    </g>
  );
}
