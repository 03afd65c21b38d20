/**
 * Where the weights lie: a block for each gate, with its matrices as heatmaps side by side, [W | U | b], whose rows
 * are the units that the weights lead to; and beside them how the weights of each matrix are spread.
 */
import type { GateName } from '../../../src/rnn/display/views';
import { histogram } from '../countBins';
import type { DecodedGates, DecodedWeights, Matrix, MatrixName } from '../schema';
import type { HeatScale } from '../../shared/heat';
import { noteLines } from '../noteLines';

export const MATRICES: readonly MatrixName[] = ['kernel', 'recurrentKernel', 'bias'];

export interface PlacedMatrix {
  run: number;
  gate: GateName;
  name: MatrixName;
  matrix: Matrix;
  scale: HeatScale;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedHistogram {
  name: MatrixName;
  scale: HeatScale;
  counts: number[];
  /** Before training, where it is known. */
  before?: number[];
  x: number;
  bottom: number;
  width: number;
  height: number;
}

export interface WeightsBlock {
  run: number;
  gate: GateName;
  x: number;
  top: number;
  width: number;
  /** Each group of matrices, and which run's they are. */
  groups: { run: number; x: number; width: number }[];
  matrices: PlacedMatrix[];
  histograms: PlacedHistogram[];
}

export interface WeightsLayout {
  width: number;
  height: number;
  blocks: WeightsBlock[];
  /** Baselines of the names of the runs, where there are several models. */
  titles: { run: number; y: number }[];
  notes: { text: string; y: number }[];
}

const MARGIN = 48;
const BETWEEN = 28;
const TITLE = 26;
const UNDER = 30;
const RUN_TITLE = 24;
const GAP = 3;
const GROUP_GAP = 14;
const TWO_COLUMNS = 760;
const GROUP_TITLE = 16;

/** @param note what is written below, in as many lines as it takes */
export function layoutWeights(data: DecodedGates, width: number, note: string): WeightsLayout {
  const { runs, training } = data;
  const blocks: WeightsBlock[] = [];
  const titles: WeightsLayout['titles'] = [];
  const models = training ? [1] : runs.map((_, i) => i);
  const title = TITLE + (training ? GROUP_TITLE : 0);
  let y = 0;
  for (const run of models) {
    const { weights, units } = runs[run]!;
    if (weights.length === 0) continue;
    if (models.length > 1) {
      titles.push({ run, y: y + 15 });
      y += RUN_TITLE;
    }
    // only what is compared with one another shares its scales
    const compared = training ? runs.flatMap((r) => r.weights) : weights;
    const scales = Object.fromEntries(MATRICES.map((name) => [name, scaleOf(compared, name)]));
    const columns = width >= TWO_COLUMNS && !training && weights.length > 1 ? 2 : 1;
    const blockWidth = (width - (columns - 1) * BETWEEN) / columns;
    const height = Math.round(Math.min(132, Math.max(40, units * 4)));
    weights.forEach((of, i) => {
      const x = (i % columns) * (blockWidth + BETWEEN);
      const top = y + Math.floor(i / columns) * (title + height + UNDER);
      const before = training ? runs[0]!.weights.find(({ gate }) => gate === of.gate) : undefined;
      blocks.push(block({ run, of, before, x, top, width: blockWidth, height, scales }));
    });
    y += Math.ceil(weights.length / columns) * (title + height + UNDER);
  }
  const notes = noteLines(note, width - MARGIN - 8, y);
  return { width, height: notes.at(-1)!.y + 8, blocks, titles, notes };
}

function block(place: {
  run: number;
  of: DecodedWeights;
  before?: DecodedWeights;
  x: number;
  top: number;
  width: number;
  height: number;
  scales: Record<string, HeatScale>;
}): WeightsBlock {
  const { run, of, before, x, top, width, height, scales } = place;
  const present = MATRICES.filter((name) => of[name]);
  const room = width - MARGIN - 8;
  const sets = before
    ? [
        { run: 0, of: before },
        { run: 1, of },
      ]
    : [{ run, of }];
  const share = before ? 0.62 : 0.52;
  const groupWidth = (room * share - (sets.length - 1) * GROUP_GAP) / sets.length;
  const heatTop = top + TITLE + (before ? GROUP_TITLE : 0);
  const groups = sets.map((set, i) => ({
    run: set.run,
    x: x + MARGIN + i * (groupWidth + GROUP_GAP),
    width: groupWidth,
  }));
  const widths = matrixWidths(of, present, groupWidth);
  const matrices = sets.flatMap((set, i) => {
    let left = groups[i]!.x;
    return present.flatMap((name, k): PlacedMatrix[] => {
      const placedAt = left;
      left += widths[k]! + GAP;
      const matrix = set.of[name];
      if (!matrix) return [];
      return [
        {
          run: set.run,
          gate: of.gate,
          name,
          matrix,
          scale: scales[name]!,
          x: placedAt,
          y: heatTop,
          width: widths[k]!,
          height,
        },
      ];
    });
  });
  const histLeft = x + MARGIN + room * share + GROUP_GAP;
  const histWidth = (x + width - 8 - histLeft - (present.length - 1) * 10) / present.length;
  const histograms = present.map((name, k) => ({
    name,
    scale: scales[name]!,
    counts: histogram(of[name]!.values, scales[name]!),
    ...(before?.[name] && { before: histogram(before[name].values, scales[name]!) }),
    x: histLeft + k * (histWidth + 10),
    bottom: heatTop + height - 8,
    width: histWidth,
    height: height - 14,
  }));
  return { run, gate: of.gate, x: x + MARGIN, top, width: room, groups, matrices, histograms };
}

const NARROW = 14;

/** Columns of one width as far as there is room; W and b never too narrow to see. */
function matrixWidths(of: DecodedWeights, present: MatrixName[], width: number): number[] {
  const room = width - (present.length - 1) * GAP;
  const columns = present.map((name) => Math.max(1, of[name]!.rows));
  const all = columns.reduce((sum, n) => sum + n, 0);
  const narrow = columns.map((n) => (n / all) * room < NARROW);
  const left = room - narrow.filter(Boolean).length * NARROW;
  const wide = columns.reduce((sum, n, i) => sum + (narrow[i] ? 0 : n), 0);
  return columns.map((n, i) => (narrow[i] ? NARROW : (n / wide) * left));
}

/** One scale for the same matrix of all gates, zero in its middle. */
function scaleOf(all: DecodedWeights[], name: MatrixName): HeatScale {
  let largest = 0;
  for (const { [name]: matrix } of all)
    for (const value of matrix?.values ?? [])
      if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  return { kind: 'diverging', min: -(largest || 1), max: largest || 1 };
}

/** A cell of a matrix, as it is drawn. */
export interface WeightCell {
  placed: PlacedMatrix;
  column: number;
  row: number;
}

/** The weight under a point. */
export function weightAt(layout: WeightsLayout, px: number, py: number): WeightCell | undefined {
  for (const { matrices } of layout.blocks) {
    for (const placed of matrices) {
      const { x, y, width, height, matrix } = placed;
      if (px < x || px >= x + width || py < y || py >= y + height) continue;
      const column = Math.floor(((px - x) / width) * matrix.rows);
      return { placed, column, row: Math.floor(((py - y) / height) * matrix.columns) };
    }
  }
  return undefined;
}

/** Arrows move among the weights of a matrix and on into the next; Page Up and Down go to another gate. */
export function weightToward(key: string, layout: WeightsLayout, from?: WeightCell): WeightCell | undefined {
  const all = layout.blocks.flatMap(({ matrices }) => matrices);
  const at = from ? all.indexOf(from.placed) : -1;
  if (!from || at < 0)
    return /^(Arrow|Page|Home|End)/.test(key) && all[0] ? { placed: all[0], column: 0, row: 0 } : undefined;
  const { placed, column, row } = from;
  const within = (value: number, length: number) => Math.min(length - 1, Math.max(0, value));
  const across = (by: number): WeightCell => {
    const next = column + by;
    if (next >= 0 && next < placed.matrix.rows) return { ...from, column: next };
    const beside = all[at + by];
    return beside ? { placed: beside, column: by > 0 ? 0 : beside.matrix.rows - 1, row } : from;
  };
  const gate = (by: number): WeightCell => {
    const block = layout.blocks.findIndex(({ matrices }) => matrices.includes(placed));
    const next = layout.blocks[block + by]?.matrices.find(
      ({ name, run }) => name === placed.name && run === placed.run,
    );
    return next
      ? { placed: next, column: within(column, next.matrix.rows), row: within(row, next.matrix.columns) }
      : from;
  };
  const moves: Record<string, () => WeightCell> = {
    ArrowRight: () => across(1),
    ArrowLeft: () => across(-1),
    ArrowDown: () => ({ ...from, row: within(row + 1, placed.matrix.columns) }),
    ArrowUp: () => ({ ...from, row: within(row - 1, placed.matrix.columns) }),
    PageDown: () => gate(1),
    PageUp: () => gate(-1),
    Home: () => ({ ...from, column: 0 }),
    End: () => ({ ...from, column: placed.matrix.rows - 1 }),
  };
  const next = moves[key]?.();
  // a matrix of another model may have fewer units
  return next && { ...next, row: within(next.row, next.placed.matrix.columns) };
}
