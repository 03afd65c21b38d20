import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { TARGET } from './hues';
import type { Source } from './strategies';

interface Props {
  kind: Source | 'output';
  x: number;
  y: number;
  width: number;
  height: number;
  /** Left out where it does not fit. */
  text?: string;
  title?: string;
}

/** One value of the diagram; known and forecast differ in hue, what is new and what is read in their outline too. */
export function DiagramCell({ kind, x, y, width, height, text, title }: Props) {
  const { ink } = useEnv();
  const looks = {
    window: { fill: ink.accent, 'fill-opacity': 0.22, stroke: 'none' },
    later: { fill: 'none', stroke: ink.accent, 'stroke-width': 1.25 },
    own: { fill: TARGET, 'fill-opacity': 0.1, stroke: TARGET, 'stroke-dasharray': '3 2' },
    output: { fill: TARGET, 'fill-opacity': 0.35, stroke: TARGET, 'stroke-width': 2 },
  };
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={2} {...looks[kind]}>
        {title === undefined ? null : <title>{title}</title>}
      </rect>
      {text !== undefined && textWidth(text, 9) <= width - 1 ? (
        <Label x={x + width / 2} y={y + height / 2 + 3.5} size={9} anchor="middle">
          {text}
        </Label>
      ) : null}
    </g>
  );
}
