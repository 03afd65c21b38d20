import type { ProblemKind, ProblemsView } from '../../src/rnn/display/views';
import type { Text } from '../shared/text';
import { wrapText } from '../shared/wrapText';
import { shapesOf, SKETCHES } from './kinds';
import type { ProblemsWords } from './words';

export interface CaptionLine {
  text: string;
  bold: boolean;
  muted: boolean;
}

export interface PlacedKind {
  kind: ProblemKind;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: CaptionLine[];
}

export interface ProblemsLayout {
  width: number;
  height: number;
  kinds: PlacedKind[];
}

export const SKETCH = { top: 10, height: 122, pitch: 38, box: 24 };
export const LINE = 15;
export const SIZE = 11;
const [NARROWEST, GAP, PAD, LEGEND] = [196, 12, 8, 24];

/** As many side by side as get enough room, in rows of one height each. */
export function layoutProblems(
  { kinds, model }: ProblemsView,
  width: number,
  words: ProblemsWords,
  text: Text,
): ProblemsLayout {
  const fit = Math.max(1, Math.min(kinds.length, Math.floor((width + GAP) / (NARROWEST + GAP))));
  const cell = (width - (fit - 1) * GAP) / fit;
  const captions = kinds.map((kind) => {
    const { name, example } = words.kinds[kind];
    const line = (written: string, bold: boolean, muted: boolean) =>
      wrapText(written, cell - 2 * PAD, SIZE, bold).map((part): CaptionLine => ({ text: part, bold, muted }));
    return [
      ...line(name, true, false),
      ...line(SKETCHES[kind].shapes, false, false),
      ...line(example, false, true),
      ...(model?.kind === kind
        ? [...line(words.thisModel(model.name), true, false), ...line(shapesOf(model, text), false, false)]
        : []),
    ];
  });
  const placed: PlacedKind[] = [];
  let y = 0;
  for (let start = 0; start < kinds.length; start += fit) {
    const row = kinds.slice(start, start + fit);
    const most = Math.max(...row.map((_, i) => captions[start + i]!.length));
    const height = SKETCH.top + SKETCH.height + most * LINE + 10;
    row.forEach((kind, i) =>
      placed.push({ kind, x: i * (cell + GAP), y, width: cell, height, lines: captions[start + i]! }),
    );
    y += height + GAP;
  }
  return { width, height: y + LEGEND, kinds: placed };
}
