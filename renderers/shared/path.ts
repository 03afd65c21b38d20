import { line } from 'd3-shape';

/** An SVG path through `points`, broken where a value is missing; one point alone is drawn as a dot. */
export function linePath(points: [x: number, y: number][]): string {
  const draw = line<[number, number]>().defined(([, y]) => Number.isFinite(y));
  return (draw.digits(2)(points) ?? '').replace(/(M[^MLZ]+)Z/g, '$1h0.01');
}

/** A small filled triangle whose tip is at (x, y). */
export function arrowHead(
  x: number,
  y: number,
  direction: 'up' | 'down' | 'right' | 'left',
  size = 5,
): string {
  const half = size * 0.55;
  if (direction === 'up') return `M${x},${y}l${-half},${size}h${half * 2}z`;
  if (direction === 'down') return `M${x},${y}l${-half},${-size}h${half * 2}z`;
  const back = direction === 'right' ? -size : size;
  return `M${x},${y}l${back},${-half}v${half * 2}z`;
}
