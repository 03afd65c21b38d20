import { textWidth } from '../shared/measureText';
import type { NormScale } from './scale';

export interface PlacedFlow {
  /** Index in the data. */
  flow: number;
  /** Of the panel's plot. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Whether it names the values of its axis. */
  labelled: boolean;
}

export interface GradientsLayout {
  width: number;
  height: number;
  panels: PlacedFlow[];
  columns: number;
}

const GAP = 22;
/** Above a plot: its name, and the layer if there is one; below: the axis, and which way the gradient runs. */
const [NAME, LAYER, BELOW] = [21, 13, 40];

export function columnsFor(flows: number, width: number): number {
  const most = width < 520 ? 1 : width < 640 ? 2 : width < 1000 ? 3 : 4;
  if (flows > most && flows === 4) return Math.min(most, 2);
  return Math.min(flows, most);
}

/** Panels side by side, as wide as one another, with one axis of values a row. */
export function layoutGradients(
  flows: number,
  width: number,
  scale: NormScale,
  tickText: (value: number) => string,
  ofLayers: boolean,
): GradientsLayout {
  const top = NAME + (ofLayers ? LAYER : 0);
  const columns = columnsFor(flows, width);
  const left = 8 + Math.max(...scale.ticks.map((tick) => textWidth(tickText(tick), 10)));
  const plot = (width - left - GAP * (columns - 1) - 2) / columns;
  const height = width < 520 ? 130 : Math.round(Math.min(230, Math.max(150, plot * 0.5)));
  const rowHeight = top + height + BELOW;
  return {
    width,
    height: Math.ceil(flows / columns) * rowHeight,
    columns,
    panels: Array.from({ length: flows }, (_, flow) => ({
      flow,
      x: left + (flow % columns) * (plot + GAP),
      y: top + Math.floor(flow / columns) * rowHeight,
      width: plot,
      height,
      labelled: flow % columns === 0,
    })),
  };
}

/** The step at a point of the drawing, if a panel is there. */
export function stepUnder(
  layout: GradientsLayout,
  timesteps: number,
  x: number,
  y: number,
): number | undefined {
  const panel = layout.panels.find(
    (p) => x >= p.x && x <= p.x + p.width && y >= p.y - NAME && y <= p.y + p.height + BELOW,
  );
  if (!panel || timesteps === 0) return undefined;
  return Math.min(timesteps - 1, Math.floor(((x - panel.x) / panel.width) * timesteps));
}
