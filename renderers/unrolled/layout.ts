/** The geometry of an unrolled network in a given width. No colours and no elements: those are the components'. */
import type { UnrolledView } from '../../src/rnn/display/views';
import { textWidth } from '../shared/measureText';
import { blockSteps, layoutRows, rowHeight, type Row } from './rows';
import { foldedTimeline, layoutTimeline, movingTimeline, stepX, type Timeline } from './timeline';

export interface PlacedRow extends Row {
  /** Vertical middle. */
  y: number;
  top: number;
  bottom: number;
  timeline: Timeline;
  /** Where one vector for the whole sequence comes out, or goes in. */
  vectorX: number;
  /** Left and right end of the box of a `vector` row. */
  box: [left: number, right: number];
}

export interface LabelColumn {
  x: number;
  width: number;
  anchor: 'start' | 'end';
}

export interface Layout {
  width: number;
  height: number;
  rows: PlacedRow[];
  timelines: Timeline[];
  labels: LabelColumn[];
  /** Bottom and top of the row of inputs, where the example's series is drawn. */
  input: { top: number; bottom: number };
  /** Where the labels of the steps stand. */
  axisY: number;
  /** Width of a box of a recurrent layer. */
  cellWidth: number;
  /** On the way between folded and unrolled: what is written at the steps is left out. */
  moving: boolean;
}

/** How the reader has arranged the drawing. */
export interface Arrangement {
  /** 0 folded, 1 unrolled, and between them on the way. */
  part: number;
  /** The step of each block whose surroundings are drawn whole, beside the first and the last steps. */
  centres?: (number | undefined)[];
  /** The step of each block whose values a folded drawing shows. */
  steps?: (number | undefined)[];
}

export const GAP = 32;
const TOP = 34;
const INPUT_HEIGHT = 44;
/** Room for the values below the inputs, the steps' labels, and the legend. */
const BELOW = 42;
const BELOW_DOTS = 30;
/** Room for the first state's names before the first step. */
const STATE_IN = 42;

export function layoutUnrolled(
  view: UnrolledView,
  width: number,
  { part, centres, steps: chosen }: Arrangement,
): Layout {
  const folded = part === 0;
  const rows = layoutRows(view);
  const blocks = rows.some((r) => r.block === 1) ? 2 : 1;
  const labelWidth = Math.round(
    Math.min(190, Math.max(blocks === 2 ? 90 : 114, width * (blocks === 2 ? 0.15 : 0.2))),
  );
  const labels: LabelColumn[] = [{ x: 0, width: labelWidth, anchor: 'start' }];
  if (blocks === 2) labels.push({ x: width, width: labelWidth, anchor: 'end' });
  const left = labelWidth + (width < 560 ? 28 : STATE_IN);
  // A layer that runs backwards gets its first state from the right.
  const stateIn = rows.some((r) => r.layer.cell && r.layer.direction !== 'forward') ? 14 : 0;
  const right = width - stateIn - (blocks === 2 ? labelWidth + 12 : 10);
  const between = blocks === 2 ? (width < 560 ? 16 : 40) : 0;
  const blockWidth = (right - left - between) / blocks;
  const both = rows.some((r) => r.kind === 'both');
  const states = rows.some(({ layer }) => layer.states);
  const pitch = Math.max(
    24,
    Math.min(both ? 78 : states ? 66 : 58, blockWidth * (blocks === 2 ? 0.34 : 0.3)),
  );

  // Numbers in the boxes need room; without an example there are none.
  const narrowest = both ? 74 : states ? 60 : view.example ? 50 : 36;

  const timelines = Array.from({ length: blocks }, (_, block) => {
    const start = left + block * (blockWidth + between);
    const steps = blockSteps(rows, block, view);
    const one = foldedTimeline(steps, start, Math.min(130, blockWidth), chosen?.[block]);
    if (folded) return one;
    const all = layoutTimeline(
      steps,
      start,
      start + blockWidth,
      pitch,
      Math.min(pitch, narrowest),
      centres?.[block],
    );
    return part < 1 ? movingTimeline(all, one, part) : all;
  });

  const levels = Math.max(0, ...rows.map((r) => r.level + 1));
  const heights = Array.from({ length: levels }, (_, level) =>
    Math.max(...rows.filter((r) => r.level === level).map((r) => rowHeight(r))),
  );
  const total = heights.reduce((sum, h) => sum + h + GAP, 0);
  const inputTop = TOP + total;
  const inputHeight = view.example ? INPUT_HEIGHT : 12;
  const below = view.example || view.tokens ? BELOW : BELOW_DOTS;
  const middles = heights.map((h, level) => {
    const lower = heights.slice(0, level).reduce((sum, other) => sum + other + GAP, 0);
    return inputTop - lower - GAP - h / 2;
  });
  const outlets = timelines.map((timeline, block) => outlet(rows, block, timeline));

  return {
    width,
    height: inputTop + inputHeight + below,
    timelines,
    labels,
    input: { top: inputTop, bottom: inputTop + inputHeight },
    // folded, there is one dot in the row of inputs
    axisY: folded ? inputTop + 28 : inputTop + inputHeight + below - 8,
    cellWidth: Math.max(
      12,
      Math.min(
        64 - (states ? 12 : 22) * Math.min(1, part * 1.5),
        Math.min(...timelines.map((t) => t.pitch)) - (both ? 36 : 14),
      ),
    ),
    moving: part > 0 && part < 1,
    rows: rows.map((row) => {
      const y = middles[row.level]!;
      const half = rowHeight(row) / 2;
      const timeline = timelines[row.block]!;
      const vectorX = outlets[row.block]!;
      return {
        ...row,
        y,
        top: y - half,
        bottom: y + half,
        timeline,
        vectorX,
        box: boxAround(row, vectorX, width, labels),
      };
    }),
  };
}

/** The final state of a layer that runs backwards comes out at the first step. */
function outlet(rows: Row[], block: number, timeline: Timeline): number {
  const source = rows.find(
    (r) => r.block === block && r.layer.outputExtent === 'vector' && r.layer.inputExtent === 'sequence',
  );
  const { columns } = timeline;
  if (source?.layer.direction !== 'backward') return columns.at(-1)?.x ?? timeline.left;
  return stepX(timeline, 0) ?? columns[0]?.x ?? timeline.left;
}

export const BOX_FONT = 11;

/** A box as wide as its text, about `x`, and moved inwards where it would leave the drawing. */
function boxAround(row: Row, x: number, width: number, labels: LabelColumn[]): [number, number] {
  const wanted = Math.max(54, textWidth(boxText(row), BOX_FONT, true) + 18);
  const limit = labels.length === 2 && row.block === 1 ? width - labels[1]!.width - 6 : width - 4;
  const right = Math.min(limit, x + wanted / 2);
  return [right - wanted, right];
}

export function boxText({ layer }: Row): string {
  const type = layer.type.length > 22 ? `${layer.type.slice(0, 21)}…` : layer.type;
  return layer.units === undefined ? type : `${type} ${layer.units}`;
}
