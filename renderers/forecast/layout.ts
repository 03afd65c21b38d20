import { textWidth } from '../shared/measureText';
import { short } from '../shared/format';
import { errorStats, residuals } from './errors';
import type { Forecasts } from './schema';

export const OVERVIEW = { top: 20, bottom: 74 };
const LEGEND_LINE = 17;
const PANEL = 190;
const SMALL_PANEL = 120;
const RESIDUALS = 96;

export interface LegendItem {
  label: string;
  /** Undefined: the actual values. */
  model?: number;
  x: number;
  row: number;
  room: number;
}

export interface PlotLayout {
  left: number;
  right: number;
  legend: LegendItem[];
  legendTop: number;
  /** One a model, or one of all. */
  panels: { top: number; bottom: number; models: number[] }[];
  axis: number;
  residuals: { top: number; bottom: number };
  /** Beside the residuals, or below them. */
  histogram: { left: number; right: number; top: number; bottom: number };
  height: number;
}

/** Where each part stands. It does not depend on the cursor. */
export function layoutPlot(
  data: Forecasts,
  apart: boolean,
  step: number,
  width: number,
  actual: string,
): PlotLayout {
  const left = 52;
  const names = [
    { label: actual },
    ...data.models.map(({ name }, model) => ({
      label: `${name} · MAE ${short(errorStats(residuals(data, model, step)).mae)}`,
      model,
    })),
  ];
  let [x, row] = [left, 0];
  const legend = names.map((item) => {
    const room = Math.min(width - left - 34, textWidth(item.label, 11) + 2);
    if (x > left && x + 28 + room > width) [x, row] = [left, row + 1];
    const placed = { ...item, x, row, room };
    x += 28 + room + 16;
    return placed;
  });
  const legendTop = OVERVIEW.bottom + 40;
  let top = legendTop + row * LEGEND_LINE + 16;
  const groups = apart ? data.models.map((_, i) => [i]) : [data.models.map((_, i) => i)];
  const panels = groups.map((models) => {
    const height = apart && data.models.length > 1 ? SMALL_PANEL : PANEL;
    const panel = { top, bottom: top + height, models };
    top += height + 12;
    return panel;
  });
  const axis = panels.at(-1)!.bottom;
  const wide = width >= 620;
  const right = wide ? width - 190 : width - 10;
  const below = { top: axis + 56, bottom: axis + 56 + RESIDUALS };
  const histogram = wide
    ? { left: right + 24, right: width - 4, ...below }
    : { left, right: width - 10, top: below.bottom + 48, bottom: below.bottom + 48 + RESIDUALS };
  return {
    left,
    right: wide ? width - 10 : right,
    legend,
    legendTop,
    panels,
    axis,
    residuals: below,
    histogram,
    height: histogram.bottom + 22,
  };
}
