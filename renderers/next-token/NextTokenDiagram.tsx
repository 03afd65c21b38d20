import type { NextTokenView, Temperature } from '../../src/rnn/display/views';
import { visible } from '../../src/rnn/display/visible';
import { hatchPath } from '../shared/hatch';
import { useEnv } from '../shared/env';
import { count, exact, short } from '../shared/format';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { useWords } from '../shared/words';
import { wrapText } from '../shared/wrapText';
import { prefixText } from './describe';
import { words as translated } from './words';

const [TOP, HEAD, ROW, GAP] = [30, 52, 19, 18];
const NARROWEST = 150;

export interface NextTokenLayout {
  columns: number;
  names: number;
  panel: number;
  rowHeight: number;
  height: number;
  notes: string[];
}

export function layoutNextToken(
  { tokens, candidates, temperatures }: NextTokenView,
  width: number,
  { others, note }: { others: string; note: string },
): NextTokenLayout {
  const names = Math.min(
    110,
    Math.max(30, ...[...tokens.map(visible), others].map((name) => textWidth(name, 11) + 12)),
  );
  const columns = Math.max(
    1,
    Math.min(temperatures.length, 4, Math.floor((width - names + GAP) / (NARROWEST + GAP))),
  );
  const rows = tokens.length + (candidates > tokens.length ? 1 : 0);
  const rowHeight = HEAD + rows * ROW + 14;
  const notes = wrapText(note, width, 11);
  return {
    columns,
    names,
    panel: Math.min(300, (width - names - GAP * (columns - 1)) / columns),
    rowHeight,
    height: TOP + Math.ceil(temperatures.length / columns) * rowHeight + notes.length * 15 + 4,
    notes,
  };
}

/** One panel a temperature, with the same tokens in the same order. */
export function NextTokenDiagram({
  data,
  layout,
  width,
}: {
  data: NextTokenView;
  layout: NextTokenLayout;
  width: number;
}) {
  const { ink, language } = useEnv();
  const words = useWords(translated);
  const { columns, names, panel, rowHeight, height, notes } = layout;
  const left = data.candidates - data.tokens.length;
  const labels = [...data.tokens.map(visible), ...(left > 0 ? [words.others(count(left, language))] : [])];
  const after = textWidth(words.after, 11) + 8;
  return (
    <g>
      <Label x={0} y={14} size={11} colour={ink.muted}>
        {words.after}
      </Label>
      <Label x={after} y={14} size={13} bold maxWidth={width - after - 26}>
        {endOf(prefixText(data), width - after - 30)}
      </Label>
      {data.temperatures.map((temperature, i) => {
        const row = Math.floor(i / columns);
        return (
          <g key={i} transform={`translate(0,${TOP + row * rowHeight})`}>
            {i % columns === 0
              ? labels.map((label, k) => (
                  <Label
                    key={k}
                    x={names - 8}
                    y={HEAD + k * ROW + 12}
                    size={11}
                    anchor="end"
                    colour={k < data.tokens.length ? ink.text : ink.muted}
                    maxWidth={names - 10}
                  >
                    {label}
                  </Label>
                ))
              : null}
            <g transform={`translate(${names + (i % columns) * (panel + GAP)},0)`}>
              <Panel temperature={temperature} width={panel} others={left > 0} />
            </g>
          </g>
        );
      })}
      {notes.map((line, i) => (
        <Label key={i} x={0} y={height - (notes.length - i) * 15 + 9} size={11} colour={ink.muted}>
          {line}
        </Label>
      ))}
    </g>
  );
}

/** Of a long text the end says more. */
function endOf(text: string, width: number): string {
  if (textWidth(text, 13, true) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`…${characters.join('')}`, 13, true) > width) characters.shift();
  return `…${characters.join('')}`;
}

function Panel({ temperature, width, others }: { temperature: Temperature; width: number; others: boolean }) {
  const { ink } = useEnv();
  const words = useWords(translated);
  const values = [...temperature.probabilities, ...(others ? [temperature.others] : [])];
  const bar = width - 48;
  return (
    <g>
      <Label x={0} y={12} size={12} bold maxWidth={width}>
        {`T = ${temperature.temperature}`}
      </Label>
      <Label x={0} y={27} size={10} colour={ink.muted} maxWidth={width}>
        {words.entropy(short(temperature.entropy))}
      </Label>
      <Label x={0} y={40} size={10} colour={ink.muted} maxWidth={width}>
        {words.perplexity(short(temperature.perplexity))}
      </Label>
      {values.map((value, i) => {
        const y = HEAD + i * ROW + 2;
        const rest = i === temperature.probabilities.length;
        const filled = bar * Math.min(1, value);
        return (
          <g key={i}>
            <rect x={0} y={y} width={bar} height={12} fill={ink.faint} opacity={0.55} />
            <rect
              x={0}
              y={y}
              width={filled}
              height={12}
              fill={rest ? ink.muted : ink.accent}
              opacity={rest ? 0.35 : 1}
            >
              <title>{exact(value)}</title>
            </rect>
            {rest && filled > 1 ? (
              <path d={hatchPath(0, y, filled, 12)} stroke={ink.text} stroke-opacity={0.5} fill="none" />
            ) : null}
            <Label x={bar + 5} y={y + 10} size={10} colour={ink.muted} maxWidth={46}>
              {value >= 0.001 || value === 0 ? short(value) : '<0.001'}
            </Label>
          </g>
        );
      })}
    </g>
  );
}
