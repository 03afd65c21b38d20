import { textWidth } from '../shared/measureText';
import { short } from '../shared/format';
import { errorStats, residuals } from './errors';
import type { Forecasts } from './schema';

export const OVERVIEW = { top: 20, bottom: 74 };
const LEGEND_LINE = 17;
const PANEL = 190;
const SMALL_PANEL = 120;
const RESIDUALS = 96;
/** Beside the panels: the legend, if it fits, and the histogram. */
const SIDE = 210;

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

/** The overview has the whole width: nothing stands beside it. */
export const overviewRight = (width: number) => width - 10;

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
  const wide = width >= 620;
  const right = wide ? width - SIDE : width - 10;
  const room = (label: string) => Math.min(width - left - 34, textWidth(label, 11) + 2);
  const beside =
    wide && names.length <= 10 && names.every(({ label }) => right + 24 + 28 + room(label) <= width);
  const legend = names.map((item, i) => {
    if (beside) return { ...item, x: right + 24, row: i, room: room(item.label) };
    if (x > left && x + 28 + room(item.label) > width) [x, row] = [left, row + 1];
    const placed = { ...item, x, row, room: room(item.label) };
    x += 28 + placed.room + 16;
    return placed;
  });
  const below = OVERVIEW.bottom + 40;
  let top = beside ? below : below + row * LEGEND_LINE + 16;
  const legendTop = beside ? top + 10 : below;
  const groups = apart ? data.models.map((_, i) => [i]) : [data.models.map((_, i) => i)];
  const panels = groups.map((models) => {
    const height = apart && data.models.length > 1 ? SMALL_PANEL : PANEL;
    const panel = { top, bottom: top + height, models };
    top += height + 12;
    return panel;
  });
  const axis = panels.at(-1)!.bottom;
  const errors = { top: axis + 56, bottom: axis + 56 + RESIDUALS };
  const histogram = wide
    ? { left: right + 24, right: width - 4, ...errors }
    : { left, right: width - 10, top: errors.bottom + 48, bottom: errors.bottom + 48 + RESIDUALS };
  return {
    left,
    right,
    legend,
    legendTop,
    panels,
    axis,
    residuals: errors,
    histogram,
    height: histogram.bottom + 22,
  };
}
