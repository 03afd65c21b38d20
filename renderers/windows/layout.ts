import { textWidth } from '../shared/measureText';
import { wrapText } from '../shared/wrapText';
import type { SlidingWindows } from './schema';
import { elided, type Source, STRATEGIES, type Strategy } from './strategies';
import type { words } from './words';

type Words = (typeof words)['en'];

export const LINE = 16;
export const ROW = 21;
const LABELS = 84;

export interface LegendItem {
  kind: Source | 'output';
  label: string;
  x: number;
  row: number;
}

export interface WindowsLayout {
  width: number;
  left: number;
  right: number;
  /** Whether the shapes stand beside the count. */
  beside: number | undefined;
  overview: { top: number; bottom: number };
  /** One a feature. */
  lanes: { top: number; bottom: number }[];
  strategy: { title: number; sentence: string[]; legend: LegendItem[]; legendTop: number; rows: number };
  /** Offsets of the diagram's columns, and where the first stands. */
  columns: { from: number; to: number; x: number }[];
  columnWidth: number;
  height: number;
}

/** Where each part stands. It does not depend on the window, and its height not on the strategy. */
export function layoutWindows(
  data: SlidingWindows,
  strategy: Strategy,
  width: number,
  say: Words,
): WindowsLayout {
  const { lookback, horizon, gap } = data;
  const [left, right] = [52, width - 8];
  const beside = width >= 720 ? Math.round(width / 2) : undefined;
  const overviewTop = (beside ? 2 : 4) * LINE + 40;
  const overview = { top: overviewTop, bottom: overviewTop + 64 };
  const many = data.columns.length > 1;
  const laneHeight = many ? 62 : 150;
  const lanesTop = overview.bottom + 56;
  const lanes = data.columns.map((_, c) => {
    const top = lanesTop + c * (laneHeight + 22) + (many ? 16 : 0);
    return { top, bottom: top + laneHeight };
  });
  const title = lanes.at(-1)!.bottom + (data.features > data.columns.length ? 68 : 50);
  const sentences = STRATEGIES.map((one) =>
    wrapText(say.sentences[one](horizon, gap, data.features > 1), width - 4, 11),
  );
  const legendTop = title + 8 + Math.max(...sentences.map(({ length }) => length)) * LINE + 14;
  const kinds = legendKinds(strategy, horizon + gap);
  const all = placedLegend(['window', 'later', 'own', 'output'], width, say);
  const legend = placedLegend(kinds, width, say);
  const rowsTop = legendTop + all.at(-1)!.row * LINE + 30;
  const future = [...(gap > 0 ? elided(1, gap, 3) : []), ...elided(gap + 1, gap + horizon, 5)];
  const room = Math.floor((width - LABELS) / 34) - future.length;
  const offsets = [...elided(1 - lookback, 0, Math.max(3, Math.min(14, room))), ...future];
  const columnWidth = Math.min(46, (width - LABELS - 4) / offsets.length);
  return {
    width,
    left,
    right,
    beside,
    overview,
    lanes,
    strategy: { title, sentence: sentences[STRATEGIES.indexOf(strategy)]!, legend, legendTop, rows: rowsTop },
    columns: offsets.map(([from, to], k) => ({ from, to, x: LABELS + k * columnWidth })),
    columnWidth,
    height: rowsTop + future.length * ROW + 8,
  };
}

function legendKinds(strategy: Strategy, ahead: number): LegendItem['kind'][] {
  if (strategy === 'recursive' && ahead > 1) return ['window', 'own', 'output'];
  if (strategy === 'one-step' && ahead > 1) return ['window', 'later', 'output'];
  return ['window', 'output'];
}

function placedLegend(kinds: LegendItem['kind'][], width: number, say: Words): LegendItem[] {
  let [x, row] = [0, 0];
  return kinds.map((kind) => {
    const label = kind === 'output' ? say.output : say.sources[kind];
    const room = 24 + textWidth(label, 11);
    if (x > 0 && x + room > width) [x, row] = [0, row + 1];
    const item = { kind, label, x, row };
    x += room + 16;
    return item;
  });
}
