import { useMemo } from 'preact/hooks';
import { useEnv } from '../shared/env';
import { css, heatColour, type HeatScale, type Scheme } from '../shared/heat';
import type { StateGrid } from './states';

const COLOURS = 32;
/** No piece is smaller than this many pixels. */
const FINEST = 1.5;

interface HeatBlockProps {
  grid: StateGrid;
  /** First step, and the one after the last. */
  from: number;
  to: number;
  scale: HeatScale;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Some steps of a state, one column a step and one row a unit. */
export function HeatBlock({ grid, from, to, scale, x, y, width, height }: HeatBlockProps) {
  const { scheme } = useEnv();
  const columns = Math.max(1, Math.min(to - from, Math.floor(Math.max(width, 24) / FINEST)));
  const rows = Math.max(1, Math.min(grid.rows, Math.floor(height / FINEST)));
  const paths = useMemo(
    () => pathsByColour(grid, from, to, columns, rows, scale, scheme),
    [grid, from, to, columns, rows, scale, scheme],
  );
  return (
    <g
      class="rnn-state"
      transform={`translate(${x},${y}) scale(${width / columns},${height / rows})`}
      shape-rendering="crispEdges"
    >
      {paths.map(([colour, d]) => (
        <path key={colour} d={d} fill={colour} />
      ))}
    </g>
  );
}

/** One path a colour, one run of equal colours down a column a piece. */
function pathsByColour(
  grid: StateGrid,
  from: number,
  to: number,
  columns: number,
  rows: number,
  scale: HeatScale,
  scheme: Scheme,
): [colour: string, d: string][] {
  const paths = new Map<string, string>();
  for (let column = 0; column < columns; column++) {
    const steps = part(from, to, column, columns);
    let [start, colour] = [0, ''];
    for (let row = 0; row <= rows; row++) {
      const next =
        row < rows
          ? css(heatColour(scale, coarse(meanOf(grid, steps, part(0, grid.rows, row, rows)), scale), scheme))
          : '';
      if (next === colour) continue;
      if (colour) paths.set(colour, `${paths.get(colour) ?? ''}M${column},${start}h1v${row - start}h-1z`);
      [start, colour] = [row, next];
    }
  }
  return [...paths];
}

type Range = [from: number, to: number];

/** The share of `from` to `to` that is the `index`-th of `parts`; never empty. */
function part(from: number, to: number, index: number, parts: number): Range {
  const at = (i: number) => from + Math.floor(((to - from) * i) / parts);
  return [at(index), Math.max(at(index) + 1, at(index + 1))];
}

function meanOf({ values, rows }: StateGrid, [from, to]: Range, [first, last]: Range): number {
  let sum = 0;
  for (let t = from; t < to; t++) for (let row = first; row < last; row++) sum += values[t * rows + row]!;
  return sum / ((to - from) * (last - first));
}

/** The middle of the class of values that share a colour. */
function coarse(value: number, { min, max }: HeatScale): number {
  const step = (max - min) / COLOURS;
  return step > 0 ? min + Math.round((value - min) / step) * step : value;
}
