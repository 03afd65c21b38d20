import type { Seq2SeqView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { Label } from '../shared/Label';
import { arrowHead } from '../shared/path';
import { useWords } from '../shared/words';
import { exactText, itemText } from './describe';
import { CELL_HEIGHT, CELL_STATE, CELLS, HIDDEN, INPUT, type Seq2SeqLayout } from './layout';
import { Token } from './Token';
import { words as translated } from './words';

/** What the encoder reads, step by step; many steps as one box. */
export function Encoder({ data, layout }: { data: Seq2SeqView; layout: Seq2SeqLayout }) {
  const { ink, language } = useEnv();
  const words = useWords(translated);
  const { right, pitch, folded } = layout.encoder;
  const lstm = data.encoder.cell === 'LSTM';
  const items = folded ? [data.input] : data.input.map((item) => [item]);
  const step = folded ? right : pitch;
  const start = right - items.length * step;
  const box = step - 8;
  return (
    <g>
      <Label x={right - 4} y={CELLS - 6} size={10} anchor="end" colour={ink.muted} maxWidth={right}>
        {words.encoder}
      </Label>
      <Label x={right + 4} y={CELLS - 6} size={10} colour={ink.muted}>
        {words.state}
      </Label>
      {items.map((read, i) => {
        const x = start + (i + 0.5) * step;
        const cell = folded ? box / 2 : Math.min(box, 34) / 2;
        const next = i + 1 < items.length ? x + step - cell : undefined;
        const text = folded ? read.slice(0, 20).map(itemText).join(' ') : itemText(read[0]!);
        return (
          <g key={i}>
            <path
              d={`M${x + cell},${HIDDEN}H${next === undefined ? right : next - 5}`}
              stroke={ink.edge}
              stroke-width={1.6}
            />
            {next === undefined ? null : <path d={arrowHead(next, HIDDEN, 'right')} fill={ink.edge} />}
            {lstm ? (
              <path
                d={`M${x + cell},${CELL_STATE}H${next === undefined ? right : next - 7}`}
                stroke={ink.edge}
                stroke-width={4}
              />
            ) : null}
            {lstm && next !== undefined ? (
              <path d={arrowHead(next, CELL_STATE, 'right', 8)} fill={ink.edge} />
            ) : null}
            <rect
              x={x - cell}
              y={CELLS}
              width={cell * 2}
              height={CELL_HEIGHT}
              rx={4}
              fill={ink.box}
              stroke={ink.boxLine}
            />
            <Label
              x={x}
              y={CELLS + 20}
              size={folded ? 10 : 11}
              anchor="middle"
              colour={ink.muted}
              maxWidth={cell * 2 - 4}
            >
              {folded ? words.steps(count(data.input.length, language)) : 'h'}
            </Label>
            <path d={`M${x},${INPUT}V${CELLS + CELL_HEIGHT + 5}`} stroke={ink.edge} stroke-width={1.2} />
            <path d={arrowHead(x, CELLS + CELL_HEIGHT, 'up')} fill={ink.edge} />
            <Token
              x={x}
              y={INPUT}
              width={box}
              text={text}
              title={read.slice(0, 50).map(exactText).join(' ')}
            />
          </g>
        );
      })}
    </g>
  );
}
