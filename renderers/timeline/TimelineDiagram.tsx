import type { TimelineView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { useWords } from '../shared/words';
import { describeEvent, eraLimit } from './describe';
import { INSET, SIZE, type TimelineLayout } from './layout';
import { words as translated } from './words';

/** Eras as bands, models as points on one line, their names above. */
export function TimelineDiagram({
  data,
  layout,
  selected,
}: {
  data: Data;
  layout: TimelineLayout;
  selected?: number;
}) {
  const { ink } = useEnv();
  const words = useWords(translated);
  const { axis, width, height } = layout;
  return (
    <g>
      {layout.eras.map(({ era, x, width: share, lines }, i) => (
        <g key={i}>
          <rect x={x} y={0} width={share} height={height} fill={ink.box} fill-opacity={i % 2 === 0 ? 1 : 0}>
            <title>{[lines.join(' '), eraLimit(era, words)].filter(Boolean).join(': ')}</title>
          </rect>
          <path d={`M${x + 0.5},${axis}V${height}`} stroke={ink.boxLine} />
          {lines.map((line, k) => (
            <Label
              key={k}
              x={x + 6}
              y={axis + 24 + k * 14}
              size={11}
              bold={k < lines.length - 1}
              colour={k < lines.length - 1 ? ink.text : ink.muted}
              maxWidth={share - 10}
            >
              {line}
            </Label>
          ))}
        </g>
      ))}
      <path d={`M0,${axis}H${width}`} stroke={ink.edge} stroke-width={1.5} />
      {layout.events.map(({ event, x, y, room }, i) => {
        const on = i === selected;
        const colour = on ? ink.accent : ink.edge;
        return (
          <g key={i}>
            <title>{describeEvent(data.events[i]!, words)}</title>
            <path d={`M${x},${y - 9}V${axis}`} stroke={colour} stroke-width={on ? 2 : 1} />
            <circle cx={x} cy={axis} r={on ? 6 : 4} fill={colour} stroke={ink.surface} />
            <Label x={x + INSET} y={y} size={SIZE} bold maxWidth={room} colour={on ? ink.accent : ink.text}>
              {event.name}
            </Label>
            <Label x={x + INSET} y={y + 12} size={10} colour={ink.muted} maxWidth={room}>
              {String(event.year)}
            </Label>
          </g>
        );
      })}
    </g>
  );
}
