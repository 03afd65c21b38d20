import type { SentenceToken, TokenizedSentence, TokensView } from '../../src/rnn/display/views';
import { textWidth } from '../shared/measureText';

/** A token, or padding, in a column of its own from the word down to its place in the row. */
export interface Column {
  x: number;
  width: number;
  /** Of the block of lines: a long sentence goes on below. */
  block: number;
  token?: SentenceToken;
  /** Places in the row, from `from` up to `to`; none for what is not in the row. */
  from: number;
  to: number;
}

export interface PlacedSentence {
  y: number;
  height: number;
  columns: Column[];
  blocks: number;
}

export interface TokensLayout {
  gutter: number;
  width: number;
  height: number;
  sentences: PlacedSentence[];
}

export const SIZE = 11;
/** Lines of one block, from its top: words, indices, row. */
export const [TEXT, WORD, INDEX, ROW, CELL, BLOCK] = [18, 0, 36, 48, 20, 78];
const GAP = 3;
const WIDEST = 120;
/** A longer run of padding is one column. */
const PADDING_SHOWN = 8;

export function layoutTokens(
  { sentences, padding }: TokensView,
  width: number,
  labels: string[],
): TokensLayout {
  const gutter = Math.ceil(Math.max(...labels.map((label) => textWidth(label, 10)))) + 10;
  let y = 0;
  const placed = sentences.map((sentence): PlacedSentence => {
    const columns: Column[] = [];
    let [x, block] = [gutter, 0];
    for (const column of columnsOf(sentence, padding)) {
      if (x > gutter && x + column.width > width) [x, block] = [gutter, block + 1];
      columns.push({ ...column, x, block });
      x += column.width + GAP;
    }
    const at = y;
    const height = TEXT + (block + 1) * BLOCK;
    y += height + 6;
    return { y: at, height, columns, blocks: block + 1 };
  });
  return { gutter, width, height: y, sentences: placed };
}

function columnsOf(
  { tokens, row }: TokenizedSentence,
  padding: 'pre' | 'post',
): Omit<Column, 'x' | 'block'>[] {
  const kept = tokens.filter(({ index, cut }) => index !== null && !cut).length;
  const zeros = row.length - kept;
  let place = padding === 'pre' ? zeros : 0;
  const words = tokens.map((token) => {
    const inRow = token.index !== null && !token.cut;
    const from = place;
    if (inRow) place++;
    return { width: tokenWidth(token), token, from, to: place };
  });
  const start = padding === 'pre' ? 0 : kept;
  const pads =
    zeros > PADDING_SHOWN
      ? [{ width: textWidth(`0 × ${zeros}`, SIZE) + 24, from: start, to: start + zeros }]
      : Array.from({ length: zeros }, (_, i) => ({ width: 22, from: start + i, to: start + i + 1 }));
  return padding === 'pre' ? [...pads, ...words] : [...words, ...pads];
}

function tokenWidth({ text, index }: SentenceToken): number {
  const wanted = Math.max(textWidth(text, SIZE), textWidth(String(index ?? ''), SIZE)) + 12;
  return Math.min(WIDEST, Math.max(24, Math.ceil(wanted)));
}

/** Which place of which sentence lies at a point. */
export function placeUnder(
  { sentences }: TokensLayout,
  x: number,
  y: number,
): { step: number; unit: number } | undefined {
  const unit = sentences.findIndex((sentence) => y >= sentence.y && y < sentence.y + sentence.height);
  const block = Math.floor((y - (sentences[unit]?.y ?? 0) - TEXT) / BLOCK);
  const column = sentences[unit]?.columns.find(
    (c) => c.block === block && c.to > c.from && x >= c.x && x < c.x + c.width + GAP,
  );
  if (!column) return undefined;
  const part = Math.min(0.999, (x - column.x) / column.width);
  return { unit, step: column.from + Math.floor(part * (column.to - column.from)) };
}
