/**
 * Where the panels lie. One run: gates at the left and states at the right where there is room, else one below
 * another. Several runs: side by side where there is room, like beside like; else one below another.
 */
import type { GateName } from '../../src/rnn/display/views';
import { GATE_STYLES } from '../shared/gateHues';
import { noteLines } from './noteLines';
import type { DecodedGates, DecodedPanel, DecodedRun } from './schema';
import type { TimeWindow } from './timeWindow';

export interface PlacedPanel {
  panel: DecodedPanel;
  /** Index of its run. */
  run: number;
  x: number;
  /** Top of the title, and of the heatmap. */
  top: number;
  heatTop: number;
  width: number;
  height: number;
}

/** Panels below one another that share a time axis, with the input above. */
export interface PanelColumn {
  run: number;
  x: number;
  width: number;
  /** Baseline of the run's name, where there are several. */
  title?: number;
  input: { top: number; bottom: number };
  bottom: number;
}

export interface GatesLayout {
  width: number;
  height: number;
  columns: PanelColumn[];
  panels: PlacedPanel[];
  /** What explains the shares, with the baselines of its lines; and the top of the legend of the mask, where there is one. */
  notes: { text: string; y: number }[];
  legendTop?: number;
}

const MARGIN = 48;
const RIGHT = 8;
const BETWEEN = 28;
const INPUT = { above: 6, height: 40 };
const RUN_TITLE = 22;
const TITLE = 33;
const SPACE = 10;
const AXIS = 20;
const LEGEND = { above: 6, height: 14 };
const TWO_COLUMNS = 760;
const NARROWEST_RUN = 330;

/** What lies beside what in different cells. */
const ROWS: Record<GateName, number> = {
  forget: 0,
  update: 0,
  input: 1,
  reset: 1,
  candidate: 2,
  output: 3,
  cell: 4,
  hidden: 5,
};

/** @param note what is written below, in as many lines as it takes */
export function layoutGates(data: DecodedGates, width: number, note: string): GatesLayout {
  const { runs } = data;
  const height = panelHeight(Math.max(...runs.map(({ units }) => units)));
  const panels: PlacedPanel[] = [];
  const columns: PanelColumn[] = [];
  let bottom = 0;
  const several = runs.length > 1;
  const beside = several && (width - (runs.length - 1) * BETWEEN) / runs.length >= NARROWEST_RUN;
  if (beside) {
    const rows = [...new Set(runs.flatMap((run) => run.panels.map(({ gate }) => ROWS[gate])))].sort();
    placeBeside(
      runs.map((run, i) => ({
        run: i,
        panels: run.panels.map((panel) => ({ panel, row: rows.indexOf(ROWS[panel.gate]) })),
      })),
      0,
    );
  } else {
    runs.forEach((run, i) => {
      const parts = width >= TWO_COLUMNS ? gatesAndStates(run) : [run.panels];
      placeBeside(
        parts.map((part) => ({ run: i, panels: part.map((panel, row) => ({ panel, row })) })),
        bottom === 0 ? 0 : bottom + SPACE,
      );
    });
  }
  const notes = noteLines(note, width - MARGIN - RIGHT, bottom);
  const drawn = { width, height: notes.at(-1)!.y + 8, columns, panels, notes };
  if (!runs.some(({ masked }) => masked.includes(true))) return drawn;
  const legendTop = drawn.height + LEGEND.above;
  return { ...drawn, height: legendTop + LEGEND.height, legendTop };

  function placeBeside(
    parts: { run: number; panels: { panel: DecodedPanel; row: number }[] }[],
    from: number,
  ): void {
    const columnWidth = (width - (parts.length - 1) * BETWEEN) / parts.length;
    const inputTop = from + (several ? RUN_TITLE : 0) + INPUT.above;
    const input = { top: inputTop, bottom: inputTop + INPUT.height };
    const rowTop = (row: number) => input.bottom + SPACE + row * (TITLE + height + SPACE);
    parts.forEach((part, i) => {
      const x = i * (columnWidth + BETWEEN) + MARGIN;
      const size = { width: columnWidth - MARGIN - RIGHT, height };
      for (const { panel, row } of part.panels) {
        panels.push({ panel, run: part.run, x, top: rowTop(row), heatTop: rowTop(row) + TITLE, ...size });
      }
      const last = Math.max(...part.panels.map(({ row }) => row));
      columns.push({
        run: part.run,
        x,
        width: size.width,
        ...(several && { title: from + 14 }),
        input,
        bottom: rowTop(last) + TITLE + height,
      });
    });
    bottom = Math.max(bottom, ...columns.map((column) => column.bottom + AXIS));
  }
}

function gatesAndStates({ panels }: DecodedRun): DecodedPanel[][] {
  const gates = panels.filter(({ gate }) => GATE_STYLES[gate].range === 'unit');
  const states = panels.filter(({ gate }) => GATE_STYLES[gate].range !== 'unit');
  return gates.length > 0 && states.length > 0 ? [gates, states] : [panels];
}

/** Few units get tall rows, many share a height that still fits a screen. */
function panelHeight(units: number): number {
  return Math.round(Math.min(132, Math.max(18, units <= 8 ? units * 12 : 72 + units * 0.6)));
}

/** The step and unit under a point, if any. */
export function cellAt(
  data: DecodedGates,
  layout: GatesLayout,
  orders: number[][],
  { from, span }: TimeWindow,
  x: number,
  y: number,
): { step: number; unit?: number } | undefined {
  const inColumn = layout.columns.filter((c) => x >= c.x && x < c.x + c.width);
  const column = inColumn.find((c) => y < c.bottom + AXIS) ?? inColumn.at(-1);
  if (!column || data.timesteps === 0) return undefined;
  const step = Math.min(data.timesteps - 1, Math.floor(from + ((x - column.x) / column.width) * span));
  const panel = layout.panels.find((p) => p.x === column.x && y >= p.heatTop && y < p.heatTop + p.height);
  if (!panel) return { step };
  const order = orders[panel.run]!;
  return { step, unit: order[Math.floor(((y - panel.heatTop) / panel.height) * order.length)] };
}

/** Cells that a heatmap's canvas can show: screens have up to two pixels a unit of length. */
export function canvasCells({ width, height }: { width: number; height: number }): {
  columns: number;
  rows: number;
} {
  return { columns: Math.floor(width * 2), rows: Math.floor(height * 2) };
}
