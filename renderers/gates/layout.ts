/** Where the panels lie: gates at the left and states at the right where there is room, else one below another. */
import { GATE_STYLES } from '../shared/gateHues';
import type { DecodedGates, DecodedPanel } from './schema';

export interface PlacedPanel {
  panel: DecodedPanel;
  x: number;
  /** Top of the title line, and of the heatmap. */
  top: number;
  heatTop: number;
  width: number;
  height: number;
}

export interface PanelColumn {
  x: number;
  width: number;
  bottom: number;
}

export interface GatesLayout {
  width: number;
  height: number;
  columns: PanelColumn[];
  panels: PlacedPanel[];
  /** The input series above each column of panels. */
  input: { top: number; bottom: number };
  /** Top of the legend of the mask, where there is one. */
  legendTop?: number;
}

const MARGIN = 48;
const RIGHT = 8;
const BETWEEN = 28;
const INPUT: { top: number; bottom: number } = { top: 6, bottom: 46 };
const TITLE = 24;
const SPACE = 12;
const AXIS = 20;
const LEGEND = { above: 6, height: 14 };

export function layoutGates(data: DecodedGates, width: number): GatesLayout {
  const gates = data.panels.filter(({ gate }) => GATE_STYLES[gate].range === 'unit');
  const states = data.panels.filter(({ gate }) => GATE_STYLES[gate].range !== 'unit');
  const two = width >= 760 && gates.length > 0 && states.length > 0;
  const groups = two ? [gates, states] : [data.panels];
  const columnWidth = (width - (groups.length - 1) * BETWEEN) / groups.length;
  const height = panelHeight(data.units);
  const columns: PanelColumn[] = [];
  const panels: PlacedPanel[] = [];
  groups.forEach((group, i) => {
    const x = i * (columnWidth + BETWEEN) + MARGIN;
    const heatWidth = columnWidth - MARGIN - RIGHT;
    let top = INPUT.bottom + SPACE;
    for (const panel of group) {
      panels.push({ panel, x, top, heatTop: top + TITLE, width: heatWidth, height });
      top += TITLE + height + SPACE;
    }
    columns.push({ x, width: heatWidth, bottom: top - SPACE });
  });
  const bottom = Math.max(...columns.map((c) => c.bottom)) + AXIS;
  const drawn = { width, height: bottom, columns, panels, input: INPUT };
  if (!data.masked.includes(true)) return drawn;
  return { ...drawn, height: bottom + LEGEND.above + LEGEND.height, legendTop: bottom + LEGEND.above };
}

/** Few units get tall rows, many share a height that still fits a screen. */
function panelHeight(units: number): number {
  return Math.round(Math.min(132, Math.max(18, units <= 8 ? units * 12 : 72 + units * 0.6)));
}

/** The step and unit under a point, if any. */
export function cellAt(
  data: DecodedGates,
  layout: GatesLayout,
  x: number,
  y: number,
): { step: number; unit?: number } | undefined {
  const column = layout.columns.find((c) => x >= c.x && x < c.x + c.width);
  if (!column || data.timesteps === 0) return undefined;
  const step = Math.floor(((x - column.x) / column.width) * data.timesteps);
  const panel = layout.panels.find((p) => p.x === column.x && y >= p.heatTop && y < p.heatTop + p.height);
  return panel ? { step, unit: Math.floor(((y - panel.heatTop) / panel.height) * data.units) } : { step };
}

/** Cells that a panel's canvas can show: screens have up to two pixels a unit of length. */
export function canvasCells({ width, height }: PlacedPanel): { columns: number; rows: number } {
  return { columns: Math.floor(width * 2), rows: Math.floor(height * 2) };
}
