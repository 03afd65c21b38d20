import { maskedRuns } from '../shared/hatch';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { css, heatColour, type HeatScale } from '../shared/heat';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { HeatBlock } from './HeatBlock';
import type { PlacedRow } from './layout';
import { Masked } from './Masked';
import type { StateGrid } from './states';
import { stripStep, type Strip as Place } from './timeline';

interface StripsProps {
  row: PlacedRow;
  y: number;
  height: number;
  scale?: HeatScale;
  norms?: number[];
  /** h of every step, where it is known. */
  state?: StateGrid;
  stateScale?: HeatScale;
  /** Where it lies. */
  heat?: { top: number; bottom: number };
  moving?: boolean;
}

/** The steps that are folded away, side by side: as heat of h, or of ‖h‖, where that is known. */
export function Strips(props: StripsProps) {
  return (
    <>
      {props.row.timeline.strips.map((strip) => (
        <Strip key={strip.from} {...props} strip={strip} />
      ))}
    </>
  );
}

function Strip({
  row,
  y,
  height,
  scale,
  norms,
  state,
  stateScale,
  heat,
  moving,
  strip,
}: StripsProps & { strip: Place }) {
  const { ink, scheme, text, language } = useEnv();
  const [left, right] = [strip.left + 2, strip.right - 2];
  if (right - left < 1) return null;
  const steps = row.timeline.steps === null ? '…' : text.steps(count(strip.to - strip.from, language));
  const detailed = state !== undefined && stateScale !== undefined;
  const { top, bottom } = (detailed && heat) || { top: y, bottom: y + height };
  const width = stripStep({ ...strip, left, right });
  const cells =
    scale && norms && !detailed ? bins(norms.slice(strip.from, strip.to), Math.floor(right - left)) : [];
  const label = detailed ? `h, ${steps}` : steps;
  const fits = textWidth(label, 10) < right - left - (detailed ? 0 : 8);
  const masked = maskedRuns((row.layer.masked ?? []).slice(strip.from, strip.to));
  return (
    <g>
      <rect x={left} y={top} width={right - left} height={bottom - top} fill={ink.surface} />
      {detailed ? (
        <HeatBlock
          grid={state}
          from={strip.from}
          to={strip.to}
          scale={stateScale}
          x={left}
          y={top}
          width={right - left}
          height={bottom - top}
        />
      ) : null}
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
      {masked.map(({ from, to }) => (
        <Masked
          key={from}
          x={left + from * width}
          y={top}
          width={(to - from) * width}
          height={bottom - top}
        />
      ))}
      <rect
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
        fill={detailed || cells.length > 0 ? 'none' : ink.box}
        stroke={ink.boxLine}
      />
      {!moving && fits && (detailed || (cells.length === 0 && height >= 14)) ? (
        <Label
          x={(left + right) / 2}
          y={detailed ? top - 3 : y + height / 2 + 3.5}
          size={10}
          anchor="middle"
          colour={ink.muted}
        >
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
