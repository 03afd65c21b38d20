import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { css, heatColour, type HeatScale } from '../shared/heat';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import type { PlacedRow } from './layout';
import { stripStep } from './timeline';

interface StripProps {
  row: PlacedRow;
  y: number;
  height: number;
  scale?: HeatScale;
  norms?: number[];
}

/** The elided steps, side by side; as heat where ‖h‖ is known. */
export function Strip({ row, y, height, scale, norms }: StripProps) {
  const { ink, scheme, text, language } = useEnv();
  const { strip, steps } = row.timeline;
  if (!strip) return null;
  const [left, right] = [strip.left + 2, strip.right - 2];
  const label = steps === null ? '…' : text.steps(count(strip.to - strip.from, language));
  const width = stripStep({ ...strip, left, right });
  const cells = scale && norms ? bins(norms.slice(strip.from, strip.to), Math.floor(right - left)) : [];
  return (
    <g>
      <rect x={left} y={y} width={right - left} height={height} fill={ink.surface} />
      {cells.map(({ start, length, value }) => (
        <rect
          key={start}
          x={left + start * width}
          y={y}
          width={length * width + 0.3}
          height={height}
          fill={css(heatColour(scale!, value, scheme))}
        />
      ))}
      <rect
        x={left}
        y={y}
        width={right - left}
        height={height}
        fill={cells.length > 0 ? 'none' : ink.box}
        stroke={ink.boxLine}
      />
      {cells.length === 0 && height >= 14 && textWidth(label, 10) < right - left - 8 ? (
        <Label x={(left + right) / 2} y={y + height / 2 + 3.5} size={10} anchor="middle" colour={ink.muted}>
          {label}
        </Label>
      ) : null}
    </g>
  );
}

/** At most one rectangle a pixel: the mean of the steps that share it. */
function bins(values: number[], most: number): { start: number; length: number; value: number }[] {
  const length = Math.max(1, Math.ceil(values.length / Math.max(1, most)));
  return Array.from({ length: Math.ceil(values.length / length) }, (_, i) => {
    const part = values.slice(i * length, (i + 1) * length);
    return {
      start: i * length,
      length: part.length,
      value: part.reduce((sum, v) => sum + v, 0) / part.length,
    };
  });
}
