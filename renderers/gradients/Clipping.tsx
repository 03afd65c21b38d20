import { useEnv } from '../shared/env';
import { exact, short, tidy } from '../shared/format';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { useWords } from '../shared/words';
import type { Clipping } from '../../src/rnn/display/views';
import { words as translated, type GradientWords } from './words';

const [HEAD, ROW, MOST] = [42, 18, 12];

interface Row {
  name: string;
  before: number | null;
  after: number | null;
  limit?: number;
}

/** The largest gradients first, and all together last. */
function rowsOf(
  { weights, global, way, limit }: Clipping,
  words: GradientWords,
): { rows: Row[]; more: number } {
  const largest = [...weights].sort((a, b) => (b.before ?? Infinity) - (a.before ?? Infinity)).slice(0, MOST);
  return {
    rows: [
      ...largest.map((weight) => ({ ...weight, ...(way === 'clipNorm' && { limit }) })),
      { name: words.together, ...global, ...(way === 'globalClipNorm' && { limit }) },
    ],
    more: weights.length - largest.length,
  };
}

export function clippingHeight(clipping: Clipping): number {
  const shown = Math.min(clipping.weights.length, MOST);
  return HEAD + (shown + 1 + (clipping.weights.length > MOST ? 1 : 0)) * ROW + 4;
}

/** Norms of the weights' gradients before and after clipping, with the limit where it is one of norms. */
export function ClippingBars({ name, clipping, width }: { name: string; clipping: Clipping; width: number }) {
  const { ink } = useEnv();
  const words = useWords(translated);
  const { rows, more } = rowsOf(clipping, words);
  const finite = rows.flatMap(({ before, after, limit = 0 }) => [before ?? 0, after ?? 0, limit]);
  const most = Math.max(...finite) || 1;
  const names = Math.min(width * 0.34, Math.max(...rows.map((row) => textWidth(row.name, 11))) + 10);
  const values = Math.max(...rows.map((row) => textWidth(valueText(row), 11, true))) + 8;
  const bar = Math.max(10, width - names - values);
  const x = (value: number) => names + (value / most) * bar;
  const how = words.clippedBy[clipping.way](tidy(clipping.limit));
  const nothing = rows.every(({ before, after }) => isSame(before, after));
  const bars = clipping.way === 'clipValue' ? words.bars : words.barsWithLimit;
  const explanation = nothing ? words.nothingClipped : bars;
  return (
    <g>
      <Label x={0} y={12} size={12} bold maxWidth={width}>
        {words.clipping(name)}
      </Label>
      <Label x={0} y={28} size={11} colour={ink.muted} maxWidth={width}>
        {`${how}; ${clipping.byOptimizer ? words.byOptimizer : words.byOption}. ${explanation}`}
      </Label>
      {rows.map((row, i) => {
        const y = HEAD + i * ROW;
        const all = i === rows.length - 1;
        return (
          <g key={i}>
            <title>{`${row.name}: ${words.beforeClipping} ${exactText(row.before)}, ${words.afterClipping} ${exactText(row.after)}`}</title>
            <Label x={0} y={y + 12} bold={all} maxWidth={names - 8}>
              {row.name}
            </Label>
            <rect
              x={names}
              y={y + 3}
              width={x(row.before ?? most) - names}
              height={11}
              fill="none"
              stroke={ink.muted}
            />
            <rect x={names} y={y + 3} width={x(row.after ?? 0) - names} height={11} fill={ink.accent} />
            {row.limit === undefined ? null : (
              <path d={`M${x(row.limit)},${y}v${ROW - 1}`} stroke={ink.text} stroke-width={2} />
            )}
            <Label x={width} y={y + 12} anchor="end" bold={all} maxWidth={values}>
              {valueText(row)}
            </Label>
          </g>
        );
      })}
      {more > 0 ? (
        <Label x={0} y={HEAD + rows.length * ROW + 12} colour={ink.muted} maxWidth={width}>
          {words.more(String(more))}
        </Label>
      ) : null}
    </g>
  );
}

const shortText = (value: number | null) => (value === null ? 'n/a' : short(value));
const exactText = (value: number | null) => (value === null ? 'n/a' : exact(value));

function valueText({ before, after }: Row): string {
  return isSame(before, after) ? shortText(before) : `${shortText(before)} → ${shortText(after)}`;
}

/** Clipping multiplies by a factor that is 1 up to rounding where it changes nothing. */
function isSame(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before === after;
  return Math.abs(before - after) <= 1e-6 * before;
}

export function describeClipping(name: string, clipping: Clipping, words: GradientWords): string {
  const { global } = clipping;
  return `${words.clipping(name)}, ${words.clippedBy[clipping.way](tidy(clipping.limit))}. ${words.together}: ${words.beforeClipping} ${shortText(global.before)}, ${words.afterClipping} ${shortText(global.after)}.`;
}
