import { useEnv } from '../shared/env';
import { textWidth } from '../shared/measureText';
import type { Strip, Timeline } from './timeline';

/** The steps' numbers, and the elided range. */
export function Axis({ timeline, y }: { timeline: Timeline; y: number }) {
  const { ink, text } = useEnv();
  const { strips, columns } = timeline;
  const first = columns[0];
  const prefixed = first && !timeline.folded && textWidth(`t = ${first.label}`, 11) < timeline.pitch - 2;
  const all =
    timeline.folded && columns[0]?.step === null
      ? timeline.steps === null
        ? 't'
        : `t = 1 … ${timeline.steps}`
      : undefined;
  return (
    <g font-size={11} fill={ink.muted} text-anchor="middle">
      {columns.map((c, i) => (
        <text key={c.label} x={c.x} y={y}>
          {all ?? (i === 0 && (prefixed || timeline.folded) ? `t = ${c.label}` : c.label)}
        </text>
      ))}
      {strips.map((strip) => (
        <text key={strip.from} x={(strip.left + strip.right) / 2} y={y}>
          {rangeText(strip)}
          <title>{text.steps(String(strip.to - strip.from))}</title>
        </text>
      ))}
    </g>
  );
}

/** The steps of a strip, in as much as there is room. */
function rangeText({ from, to, left, right }: Strip): string {
  const full = to > from + 1 ? `${from + 1} … ${to}` : to > from ? String(to) : '…';
  if (textWidth(full, 11) < right - left - 4) return full;
  return textWidth('…', 11) < right - left - 4 ? '…' : '';
}
