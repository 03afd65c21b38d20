import { scaleLinear, scaleLog } from 'd3-scale';
import type { DecodedFlow, DecodedGradients } from './schema';

/** How the curves are shown. */
export interface Shown {
  scale: 'log' | 'linear';
  measure: 'norm' | 'relative';
}

/** A log axis reaches at most so far below its top: what is smaller lies on its lower edge. */
const DECADES = 16;
const SMALLEST = 1e-37;
const ROUNDING = 1e-6;

/** What a curve is divided by: 1, or its value at the last step that the layer reads. */
function divisor(flow: DecodedFlow, values: Float32Array, measure: Shown['measure']): number {
  if (measure === 'norm') return 1;
  const last = values[flow.judgedHidden.last]!;
  return last > 0 && Number.isFinite(last) ? last : NaN;
}

/** Every curve of a flow as it is shown. */
export function shownCurves(flow: DecodedFlow, measure: Shown['measure']) {
  const scaled = (values: Float32Array | undefined, by = values) =>
    values && Array.from(values, (value) => value / divisor(flow, by!, measure));
  return {
    hidden: scaled(flow.hidden.mean)!,
    low: scaled(flow.hidden.low, flow.hidden.mean),
    high: scaled(flow.hidden.high, flow.hidden.mean),
    cell: scaled(flow.cellState?.mean),
    before: scaled(flow.before?.hidden),
  };
}

export interface NormScale {
  /** Position within 0 (bottom) to 1 (top); NaN where there is no value. */
  at(value: number): number;
  ticks: number[];
}

/** One scale for all panels. */
export function normScale(data: DecodedGradients, { scale, measure }: Shown): NormScale {
  let [min, max] = [Infinity, 0];
  for (const flow of data.flows) {
    for (const values of Object.values(shownCurves(flow, measure))) {
      for (const value of values ?? []) {
        if (!Number.isFinite(value)) continue;
        max = Math.max(max, value);
        if (value > 0) min = Math.min(min, value);
      }
    }
  }
  if (max === 0) [min, max] = [0.1, 1];
  return scale === 'linear' ? linear(max) : logarithmic(min, max);
}

function linear(max: number): NormScale {
  const y = scaleLinear([0, max], [0, 1]).nice(4);
  return { at: (value) => clamp(y(value)), ticks: y.ticks(4) };
}

function logarithmic(smallest: number, max: number): NormScale {
  // what float32 makes of 0.01 lies a little below it
  const lowest = Math.log10(Math.max(smallest, max / 10 ** DECADES, SMALLEST)) + ROUNDING;
  const from = Math.floor(lowest);
  const to = Math.max(Math.ceil(Math.log10(max) - ROUNDING), from + 1);
  const y = scaleLog([10 ** from, 10 ** to], [0, 1]);
  const every = Math.ceil((to - from) / 6);
  const ticks: number[] = [];
  for (let power = to; power >= from; power -= every) ticks.push(10 ** power);
  return { at: (value) => (value === 0 ? 0 : value === Infinity ? 1 : clamp(y(value))), ticks };
}

const clamp = (part: number) => (Number.isNaN(part) ? NaN : Math.min(1, Math.max(0, part)));
