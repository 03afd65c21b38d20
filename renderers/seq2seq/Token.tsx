import { useEnv } from '../shared/env';
import { fit, textWidth } from '../shared/measureText';
import { Label } from '../shared/Label';
import { BOX, SIZE } from './layout';

/** Safe for colour-blind readers; the mark and the corners tell right from wrong without them. */
export const RIGHT = '#009E73';
export const WRONG = '#D55E00';

interface TokenProps {
  x: number;
  y: number;
  width: number;
  text: string;
  title?: string;
  right?: boolean;
  bold?: boolean;
}

/** A token or number in a box; round and ticked where it is right, square and crossed where it is wrong. */
export function Token({ x, y, width, text, title, right, bold }: TokenProps) {
  const { ink } = useEnv();
  const colour = right === undefined ? ink.boxLine : right ? RIGHT : WRONG;
  const mark = right === undefined ? 0 : 14;
  const shown = fit(text, width - 8 - mark, SIZE, bold);
  const start = x - (textWidth(shown, SIZE, bold) + mark) / 2;
  return (
    <g>
      <rect
        x={x - width / 2}
        y={y}
        width={width}
        height={BOX}
        rx={right === undefined ? 4 : right ? 10 : 0}
        fill={ink.surface}
        stroke={colour}
        stroke-width={right === undefined ? 1 : 1.8}
      >
        {title === undefined ? null : <title>{title}</title>}
      </rect>
      <Label
        x={right === undefined ? x : start}
        y={y + 15}
        size={SIZE}
        bold={bold}
        anchor={right === undefined ? 'middle' : undefined}
      >
        {shown}
      </Label>
      {right === undefined ? null : (
        <path
          d={
            right
              ? `M${x + width / 2 - 15},${y + 11}l3.5,4l6,-8`
              : `M${x + width / 2 - 15},${y + 7}l8,8m0,-8l-8,8`
          }
          fill="none"
          stroke={colour}
          stroke-width={2}
        />
      )}
    </g>
  );
}
