import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useEnv } from '../shared/env';
import { css, heatColour, type HeatScale, type Scheme } from '../shared/heat';
import { canvasCells } from './layout';
import { paintGrid } from './palette';
import { resample, type Grid } from './resample';
import { placeOf, wholeTime, type TimeWindow } from './timeWindow';

interface HeatmapProps {
  x: number;
  y: number;
  width: number;
  height: number;
  /** steps × rows, row-major */
  values: Float32Array;
  steps: number;
  rows: number;
  scale: HeatScale;
  rowOrder?: readonly number[];
  columnOrder?: readonly number[];
  /** The steps that are shown; default: all. */
  window?: TimeWindow;
  /** For tests and styles. */
  name: string;
}

const WIDEST_CANVAS = 8192;

/**
 * Cells on a canvas, one pixel a cell, enlarged without smoothing; never more cells than screen pixels. All steps are
 * painted at once, and the window only moves and stretches them: panning paints nothing.
 */
export function CanvasHeatmap(props: HeatmapProps) {
  const { scheme } = useEnv();
  const ref = useRef<HTMLCanvasElement>(null);
  const { x, y, width, height, values, steps, rows, scale, rowOrder, columnOrder, name } = props;
  const window = props.window ?? wholeTime(steps);
  const cells = canvasCells({ width, height });
  const { from, to } = painted(window, steps, cells.columns);
  const columns = Math.ceil((cells.columns * (to - from)) / window.span);
  const grid = useMemo(
    () => resample(values, steps, rows, { columns, rows: cells.rows }, { from, to, rowOrder, columnOrder }),
    [values, steps, rows, Math.min(columns, to - from), cells.rows, from, to, rowOrder, columnOrder],
  );
  // before the browser paints, so that a new width or theme never shows an empty panel
  useLayoutEffect(() => paint(ref.current, grid, scale, scheme), [grid, scale, scheme]);
  return (
    <div
      class="rnn-heatmap"
      style={{ left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` }}
    >
      <canvas
        ref={ref}
        width={grid.columns}
        height={grid.rows}
        style={{
          left: `${placeOf(from, window) * width}px`,
          width: `${((to - from) / window.span) * width}px`,
          height: `${height}px`,
        }}
        aria-hidden="true"
        data-gate={name}
      />
    </div>
  );
}

/** All steps, or, where a canvas that holds them would be too wide, those in and around the window. */
function painted({ from, span }: TimeWindow, steps: number, columns: number): { from: number; to: number } {
  if (Math.min(steps, (columns * steps) / span) <= WIDEST_CANVAS) return { from: 0, to: steps };
  const part = Math.ceil(span);
  const start = Math.floor(from / part) - 1;
  return { from: Math.max(0, start * part), to: Math.min(steps, (start + 3) * part) };
}

function paint(canvas: HTMLCanvasElement | null, grid: Grid, scale: HeatScale, scheme: Scheme): void {
  const context = canvas?.getContext('2d');
  if (!context || grid.values.length === 0) return;
  const image = context.createImageData(grid.columns, grid.rows);
  paintGrid(new Uint32Array(image.data.buffer), grid, scale, scheme);
  context.putImageData(image, 0, 0);
}

const STATIC_CELLS = { columns: 100, rows: 24 };
const STATIC_COLOURS = 32;

/** The same as shapes, coarser, for pictures that no script draws: one path a colour, one run of cells a piece. */
export function ShapeHeatmap(props: HeatmapProps) {
  const { scheme } = useEnv();
  const { x, y, width, height, values, steps, rows, scale, rowOrder, columnOrder } = props;
  const window = props.window ?? wholeTime(steps);
  const [from, to] = [Math.floor(window.from), Math.ceil(window.from + window.span)];
  const grid = resample(values, steps, rows, STATIC_CELLS, { from, to, rowOrder, columnOrder });
  const fit = `translate(${x},${y}) scale(${width / grid.columns},${height / grid.rows})`;
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
  return step > 0 ? min + Math.round((value - min) / step) * step : value;
}
