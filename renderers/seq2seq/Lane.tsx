import type { Seq2SeqView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { exact, short } from '../shared/format';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { arrowHead } from '../shared/path';
import { useWords } from '../shared/words';
import { exactText, isRight, itemText, type RunName, scoreOf } from './describe';
import { Encoder } from './Encoder';
import {
  BAR,
  BOX,
  CELL_HEIGHT,
  CELL_STATE,
  CELLS,
  HIDDEN,
  INPUT,
  OUTPUT,
  type Seq2SeqLayout,
  stepX,
} from './layout';
import { RIGHT, Token, WRONG } from './Token';
import { words as translated } from './words';

/** One run of the decoder, from the encoder on: what each step reads, its cell, what it says. */
export function Lane({
  data,
  layout,
  run,
  room,
}: {
  data: Seq2SeqView;
  layout: Seq2SeqLayout;
  run: RunName;
  room: number;
}) {
  const { ink } = useEnv();
  const words = useWords(translated);
  const steps = data[run];
  const title = words[run];
  const how = run === 'forced' ? words.forcedHow : words.freeHow;
  const score = scoreOf(data, run, words);
  const titleWidth = textWidth(title, 12, true) + 10;
  const scoreWidth = textWidth(score, 12, true) + 10;
  const half = layout.box / 2;
  const cell = Math.min(34, layout.box) / 2;
  const lstm = data.decoder.cell === 'LSTM';
  return (
    <g transform={`translate(0,${layout.lanes[run]})`}>
      <Label x={0} y={12} size={12} bold maxWidth={room}>
        {title}
      </Label>
      <Label x={titleWidth} y={12} size={12} bold colour={ink.text} maxWidth={Math.max(0, room - titleWidth)}>
        {`· ${score}`}
      </Label>
      {room - titleWidth - scoreWidth - 12 > 120 ? (
        <Label
          x={titleWidth + scoreWidth + 12}
          y={12}
          size={11}
          colour={ink.muted}
          maxWidth={room - titleWidth - scoreWidth - 12}
        >
          {how}
        </Label>
      ) : null}
      <Label
        x={layout.first - layout.pitch / 2 - 4}
        y={OUTPUT + 15}
        size={10}
        anchor="end"
        colour={ink.muted}
      >
        {words.output}
      </Label>
      <Encoder data={data} layout={layout} />
      {steps.map((step, t) => {
        const x = stepX(layout, t);
        const right = isRight(data, step, t);
        const before = t === 0 ? layout.encoder.right : stepX(layout, t - 1) + cell;
        const probability = step.top?.[0]?.probability;
        return (
          <g key={t}>
            <path d={`M${before},${HIDDEN}H${x - cell - 5}`} stroke={ink.edge} stroke-width={1.6} />
            <path d={arrowHead(x - cell, HIDDEN, 'right')} fill={ink.edge} />
            {lstm ? (
              <>
                <path d={`M${before},${CELL_STATE}H${x - cell - 7}`} stroke={ink.edge} stroke-width={4} />
                <path d={arrowHead(x - cell, CELL_STATE, 'right', 8)} fill={ink.edge} />
              </>
            ) : null}
            <path
              d={`M${x},${INPUT}V${CELLS + CELL_HEIGHT + 5}M${x},${CELLS}V${probability === undefined ? OUTPUT + BOX + 5 : BAR + 22}`}
              stroke={ink.edge}
              stroke-width={1.2}
            />
            <path
              d={`${arrowHead(x, CELLS + CELL_HEIGHT, 'up')}${arrowHead(x, probability === undefined ? OUTPUT + BOX : BAR + 17, 'up')}`}
              fill={ink.edge}
            />
            <rect x={x - cell} y={CELLS} width={cell * 2} height={CELL_HEIGHT} rx={4} fill={ink.surface} />
            <rect
              x={x - cell}
              y={CELLS}
              width={cell * 2}
              height={CELL_HEIGHT}
              rx={4}
              fill={ink.box}
              stroke={ink.boxLine}
            />
            <Label x={x} y={CELLS + 20} size={11} anchor="middle" colour={ink.muted}>
              {'h'}
            </Label>
            {run === 'free' && t > 0 ? (
              <FedBack layout={layout} t={t} wrong={isRight(data, steps[t - 1]!, t - 1)} />
            ) : null}
            <Token
              x={x}
              y={INPUT}
              width={layout.box}
              text={itemText(step.input)}
              title={exactText(step.input)}
            />
            <Token
              x={x}
              y={OUTPUT}
              width={layout.box}
              text={itemText(step.output)}
              title={exactText(step.output)}
              right={right}
              bold
            />
            {probability === undefined ? null : (
              <g>
                <rect x={x - half} y={BAR} width={layout.box} height={5} fill={ink.faint} />
                <rect
                  x={x - half}
                  y={BAR}
                  width={layout.box * Math.min(1, probability)}
                  height={5}
                  fill={right === undefined ? ink.muted : right ? RIGHT : WRONG}
                >
                  <title>{exact(probability)}</title>
                </rect>
                <Label x={x} y={BAR + 15} size={9} anchor="middle" colour={ink.muted}>
                  {short(probability)}
                </Label>
              </g>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** What a step said becomes what the next one reads. */
function FedBack({ layout, t, wrong }: { layout: Seq2SeqLayout; t: number; wrong: boolean | undefined }) {
  const { ink } = useEnv();
  const half = layout.box / 2;
  const from = stepX(layout, t - 1) + half;
  const to = stepX(layout, t) - half;
  const middle = from + 6;
  const colour = wrong === false ? WRONG : ink.edge;
  return (
    <g class="rnn-fed-back">
      <path
        d={`M${from},${OUTPUT + BOX / 2}H${middle}V${INPUT + BOX / 2}H${to - 5}`}
        fill="none"
        stroke={colour}
        stroke-width={1.5}
        stroke-dasharray="4 3"
      />
      <path d={arrowHead(to, INPUT + BOX / 2, 'right')} fill={colour} />
    </g>
  );
}
