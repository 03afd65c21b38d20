import type { TokensView } from '../../src/rnn/display/views';
import { hatchPath } from '../shared/hatch';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { Label } from '../shared/Label';
import type { Language } from '../shared/text';
import { textWidth } from '../shared/measureText';
import type { TokensWords } from './words';

type Mark = 'padding' | 'unknown' | 'cut';
export interface LegendItem {
  mark: Mark;
  text: string;
  x: number;
  y: number;
}

const LINE = 20;

/** What the marks mean, of those that occur. */
export function legendOf(
  data: TokensView,
  words: TokensWords,
  language: Language,
  width: number,
): LegendItem[] {
  const has = (test: (token: TokensView['sentences'][number]['tokens'][number]) => unknown) =>
    data.sentences.some(({ tokens }) => tokens.some(test));
  const items: { mark: Mark; text: string }[] = [];
  if (data.sentences.some(({ row }) => row.includes(0)))
    items.push({ mark: 'padding', text: words.padding[data.padding] });
  if (has(({ unknown }) => unknown))
    items.push({
      mark: 'unknown',
      text: data.outOfVocabulary
        ? words.unknown(data.outOfVocabulary.word, String(data.outOfVocabulary.index))
        : words.unknownLeftOut,
    });
  if (has(({ cut }) => cut)) items.push({ mark: 'cut', text: words.cut(count(data.length, language)) });
  let [x, y] = [0, 0];
  return items.map((item) => {
    const needs = textWidth(item.text, SIZE) + 48;
    if (x > 0 && x + needs > width) [x, y] = [0, y + LINE];
    const placed = { ...item, x, y };
    x += needs;
    return placed;
  });
}

const SIZE = 10.5;

export function legendHeight(items: LegendItem[]): number {
  return items.length > 0 ? items.at(-1)!.y + LINE + 6 : 0;
}

export function Legend({ items, width }: { items: LegendItem[]; width: number }) {
  const { ink } = useEnv();
  return (
    <g>
      {items.map(({ mark, text, x, y }) => (
        <g key={mark} transform={`translate(${x},${y})`}>
          <rect
            x={0.5}
            y={1.5}
            width={22}
            height={13}
            rx={mark === 'padding' ? 0 : 3}
            fill={mark === 'padding' ? ink.faint : ink.box}
            stroke={mark === 'unknown' ? ink.text : ink.boxLine}
            stroke-dasharray={mark === 'unknown' ? '3 2.5' : undefined}
          />
          {mark === 'padding' ? (
            <path d={hatchPath(1, 2, 21, 12)} stroke={ink.muted} stroke-opacity={0.5} fill="none" />
          ) : null}
          {mark === 'cut' ? <path d="M4,8H19" stroke={ink.text} stroke-width={1.3} /> : null}
          <Label x={29} y={12} size={SIZE} colour={ink.muted} maxWidth={width - x - 29}>
            {text}
          </Label>
        </g>
      ))}
    </g>
  );
}
