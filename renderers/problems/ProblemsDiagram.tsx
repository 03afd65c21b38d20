import type { ProblemsView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { useWords } from '../shared/words';
import { SKETCHES } from './kinds';
import { LINE, SIZE, SKETCH, type ProblemsLayout } from './layout';
import { Sketch } from './Sketch';
import { words as translated } from './words';

/** The kinds side by side, that of the model framed, and below them what the signs mean. */
export function ProblemsDiagram({ data, layout }: { data: ProblemsView; layout: ProblemsLayout }) {
  const { ink } = useEnv();
  return (
    <>
      {layout.kinds.map(({ kind, x, y, width, height, lines }) => (
        <g key={kind} data-kind={kind}>
          {data.model?.kind === kind ? (
            <g class="rnn-chosen">
              <rect x={x + 1} y={y + 1} width={width - 2} height={height - 2} rx={6} fill={ink.cursor} />
              <rect
                x={x + 1}
                y={y + 1}
                width={width - 2}
                height={height - 2}
                rx={6}
                fill="none"
                stroke={ink.accent}
                stroke-width={1.6}
              />
            </g>
          ) : null}
          <Sketch sketch={SKETCHES[kind]} middle={x + width / 2} top={y + SKETCH.top} />
          {lines.map(({ text, bold, muted }, i) => (
            <Label
              key={i}
              x={x + width / 2}
              y={y + SKETCH.top + SKETCH.height + 12 + i * LINE}
              size={SIZE}
              anchor="middle"
              bold={bold}
              colour={muted ? ink.muted : ink.text}
              maxWidth={width - 8}
            >
              {text}
            </Label>
          ))}
        </g>
      ))}
      <Legend y={layout.height - 8} width={layout.width} />
    </>
  );
}

function Legend({ y, width }: { y: number; width: number }) {
  const { ink, text } = useEnv();
  const words = useWords(translated);
  let x = 0;
  const place = (label: string) => {
    const start = x;
    x += 24 + textWidth(label, 10.5) + 16;
    return start;
  };
  const line = (at: number, dashed: boolean) => (
    <path
      d={`M${at},${y - 4}h18`}
      stroke={dashed ? ink.muted : ink.edge}
      stroke-width={dashed ? 1.2 : 1.6}
      stroke-dasharray={dashed ? '2 3' : undefined}
    />
  );
  const items = [
    { label: words.input, sign: (at: number) => <circle cx={at + 9} cy={y - 4} r={5} fill={ink.edge} /> },
    {
      label: words.output,
      sign: (at: number) => (
        <circle cx={at + 9} cy={y - 4} r={5} fill={ink.surface} stroke={ink.edge} stroke-width={1.8} />
      ),
    },
    { label: text.hiddenState, sign: (at: number) => line(at, false) },
    { label: words.fedBack, sign: (at: number) => line(at, true) },
  ];
  return (
    <g>
      {items.map(({ label, sign }) => {
        const at = place(label);
        const room = width - at - 24;
        return room < 40 ? null : (
          <g key={label}>
            {sign(at)}
            <Label x={at + 24} y={y} size={10.5} colour={ink.muted} maxWidth={room}>
              {label}
            </Label>
          </g>
        );
      })}
    </g>
  );
}
