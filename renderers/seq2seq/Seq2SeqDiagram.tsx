import type { Seq2SeqView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { arrowHead } from '../shared/path';
import { useWords } from '../shared/words';
import { exactText, itemText } from './describe';
import { Lane } from './Lane';
import { BOX, INPUT, LANE, type Seq2SeqLayout, stepX } from './layout';
import { Token } from './Token';
import { words as translated } from './words';

interface DiagramProps {
  data: Seq2SeqView;
  layout: Seq2SeqLayout;
  /** The width that is seen at once. */
  room: number;
  step: number | undefined;
}

/** The run of training above, that of use below, and between them the target that both are held to. */
export function Seq2SeqDiagram({ data, layout, room, step }: DiagramProps) {
  const { ink } = useEnv();
  const words = useWords(translated);
  const { pitch, width, axis } = layout;
  const left = (t: number) => stepX(layout, t) - pitch / 2;
  const inputBottom = layout.lanes.forced + INPUT + BOX;
  return (
    <g>
      {step === undefined ? null : (
        <rect x={left(step)} y={14} width={pitch} height={axis - 8} fill={ink.cursor} opacity={0.55} />
      )}
      {data.parting === null ? null : <Parting x={left(data.parting)} layout={layout} width={width} />}
      <Lane data={data} layout={layout} run="forced" room={room} />
      <Label x={left(0) - 4} y={layout.target + 15} size={10} anchor="end" colour={ink.muted}>
        {words.target}
      </Label>
      {data.target.map((item, t) => (
        <g key={t}>
          {t + 1 < data.target.length ? (
            <g class="rnn-forced">
              <path
                d={`M${stepX(layout, t) + 6},${layout.target}C${stepX(layout, t) + 6},${layout.target - 18} ${stepX(layout, t + 1)},${inputBottom + 22} ${stepX(layout, t + 1)},${inputBottom + 5}`}
                fill="none"
                stroke={ink.edge}
                stroke-width={1.5}
                stroke-dasharray="4 3"
              />
              <path d={arrowHead(stepX(layout, t + 1), inputBottom, 'up')} fill={ink.edge} />
            </g>
          ) : null}
          <Token
            x={stepX(layout, t)}
            y={layout.target}
            width={layout.box}
            text={itemText(item)}
            title={exactText(item)}
            bold
          />
        </g>
      ))}
      <Lane data={data} layout={layout} run="free" room={room} />
      {Array.from({ length: layout.steps }, (_, t) => (
        <Label key={t} x={stepX(layout, t)} y={axis} size={10} anchor="middle" colour={ink.muted}>
          {t === 0 ? `${words.step} 1` : String(t + 1)}
        </Label>
      ))}
    </g>
  );
}

/** From here on the runs read different inputs. */
function Parting({ x, layout, width }: { x: number; layout: Seq2SeqLayout; width: number }) {
  const { ink } = useEnv();
  const { part } = useWords(translated);
  const label = `▾ ${part}`;
  const fits = x + textWidth(label, 11, true) <= width;
  return (
    <g class="rnn-parting">
      <path
        d={[layout.lanes.forced, layout.lanes.free]
          .map((top) => `M${x + 3},${top + 20}v${LANE - 16}`)
          .join('')}
        stroke={ink.text}
        stroke-width={1.4}
        stroke-dasharray="1 4"
        stroke-linecap="round"
      />
      <Label x={fits ? x - 2 : width} y={11} size={11} bold anchor={fits ? 'start' : 'end'} maxWidth={width}>
        {label}
      </Label>
    </g>
  );
}
