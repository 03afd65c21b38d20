import { scaleLinear, scaleLog } from 'd3-scale';
import type { SearchParameter, SearchView } from '../../src/rnn/display/views';
import { realMinus, short, tidy } from '../shared/format';
import { textWidth } from '../shared/measureText';

type Value = number | string | boolean;

export interface Axis {
  name: string;
  x: number;
  /** Where a value lies, from 0 at the bottom to 1 at the top. */
  place(value: Value): number;
  ticks: { text: string; at: number }[];
  /** Of the name: which line, from the top, and where it begins. */
  lane: number;
  labelX: number;
  /** Room for the texts beside the axis. */
  room: number;
}

export interface AxesLayout {
  width: number;
  height: number;
  top: number;
  bottom: number;
  axes: Axis[];
  /** The last one: the value. */
  value: Axis;
}

export const NAME_SIZE = 11;
export const TICK_SIZE = 10;
/** Of the coloured bar that the value's axis is. */
export const BAR = 7;
const [PLOT, LANE, GAP, LANES] = [200, 15, 10, 4];
/** Beyond this factor between the largest and the smallest value, they are placed by their logarithm. */
const WIDE = 30;

export function layoutAxes(view: SearchView, width: number, valueName: string): AxesLayout {
  const scales = [
    ...view.parameters.map((parameter, i) => parameterScale(parameter, view, i)),
    valueScale(view),
  ];
  const names = [...view.parameters.map(({ name }) => name), valueName];
  const ticksWidth = (ticks: { text: string }[]) =>
    Math.max(0, ...ticks.map(({ text }) => textWidth(text, TICK_SIZE)));
  const left = Math.min(width * 0.2, Math.max(8, ticksWidth(scales[0]!.ticks) + 8));
  const right = width - Math.min(width * 0.2, ticksWidth(scales.at(-1)!.ticks) + BAR + 6);
  const between = (right - left) / (names.length - 1);
  const lanes: number[] = []; // where the last name of each lane ends
  const axes = scales.map(({ place, ticks }, i): Axis => {
    const x = left + i * between;
    const wide = Math.min(width, textWidth(names[i]!, NAME_SIZE, true));
    const labelX = Math.max(0, Math.min(width - wide, x - wide / 2));
    let lane = lanes.findIndex((end) => end + GAP <= labelX);
    if (lane < 0) lane = lanes.length;
    if (lane >= LANES) lane = LANES - 1;
    lanes[lane] = labelX + wide;
    return { name: names[i]!, x, place, ticks, lane, labelX, room: i === 0 ? left - 6 : between - BAR - 10 };
  });
  const top = lanes.length * LANE + 8;
  const value = axes.at(-1)!;
  return {
    width,
    top,
    bottom: top + PLOT,
    height: top + PLOT + 8,
    axes,
    value: { ...value, room: width - right - BAR },
  };
}

export const yOf = ({ top, bottom }: AxesLayout, part: number): number => bottom - part * (bottom - top);
export const laneY = (lane: number): number => 11 + lane * LANE;

interface Scale {
  place(value: Value): number;
  ticks: Axis['ticks'];
}

/** Values of a list have their places evenly, in its order. */
function parameterScale({ values, log }: SearchParameter, view: SearchView, index: number): Scale {
  if (!values) {
    const drawn = view.trials
      .map(({ params }) => params[index])
      .filter((v): v is number => typeof v === 'number');
    return numberScale(drawn, log ?? false, 5);
  }
  const at = (i: number) => (values.length === 1 ? 0.5 : i / (values.length - 1));
  const many = Math.ceil(values.length / 12);
  return {
    place: (value) => at(Math.max(0, values.indexOf(value))),
    ticks: values.map((value, i) => ({ text: paramText(value), at: at(i) })).filter((_, i) => i % many === 0),
  };
}

function valueScale({ trials }: SearchView): Scale {
  const values = trials.flatMap(({ value }) => (value === null ? [] : [value]));
  const [min, max] = [Math.min(...values), Math.max(...values)];
  return numberScale(values, min > 0 && max / min > WIDE, 5);
}

function numberScale(values: number[], log: boolean, count: number): Scale {
  if (values.length === 0) return { place: () => 0.5, ticks: [] };
  const [min, max] = [Math.min(...values), Math.max(...values)];
  if (!(max > min)) return { place: () => 0.5, ticks: [{ text: tidy(min), at: 0.5 }] };
  const scale = log && min > 0 ? scaleLog([min, max], [0, 1]) : scaleLinear([min, max], [0, 1]);
  const place = (value: Value) => {
    const part = scale(Number(value));
    return Number.isFinite(part) ? Math.min(1, Math.max(0, part)) : 0.5;
  };
  // the ends always, round numbers between where they keep their distance
  const apart = 0.12;
  const ticks = [
    { text: short(min), at: 0 },
    { text: short(max), at: 1 },
  ];
  for (const tick of scale.ticks(count)) {
    const at = place(tick);
    if (ticks.every((other) => Math.abs(other.at - at) >= apart)) ticks.push({ text: tidy(tick), at });
  }
  return { place, ticks };
}

export function paramText(value: Value): string {
  if (typeof value !== 'number') return String(value);
  const text = String(value);
  return text.length > 8 ? short(value) : realMinus(text);
}
