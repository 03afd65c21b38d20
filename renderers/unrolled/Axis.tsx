import { useEnv } from '../shared/env';
import { textWidth } from '../shared/measureText';
import type { Timeline } from './timeline';

/** The steps' numbers, and the elided range. */
export function Axis({ timeline, y }: { timeline: Timeline; y: number }) {
  const { ink, text } = useEnv();
  const { strip, columns } = timeline;
  const first = columns[0];
  const prefixed = first && !timeline.folded && textWidth(`t = ${first.label}`, 11) < timeline.pitch - 2;
  const all = timeline.folded && timeline.steps !== null ? `t = 1 … ${timeline.steps}` : undefined;
  const elided = strip && (strip.to > strip.from ? `${strip.from + 1} … ${strip.to}` : '…');
  return (
    <g font-size={11} fill={ink.muted} text-anchor="middle">
      {columns.map((c, i) => (
        <text key={c.label} x={c.x} y={y}>
          {all ?? (i === 0 && prefixed ? `t = ${c.label}` : c.label)}
        </text>
      ))}
      {strip && elided ? (
        <text x={(strip.left + strip.right) / 2} y={y}>
          {textWidth(elided, 11) < strip.right - strip.left - 4 ? elided : '…'}
          <title>{text.steps(String(strip.to - strip.from))}</title>
        </text>
      ) : null}
    </g>
  );
}
