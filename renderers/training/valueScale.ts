import { scaleLinear, scaleLog } from 'd3-scale';
import type { Values } from './points';

export interface ValueScale {
  /** Pixel of a value; NaN for what has no place on the scale. */
  y(value: number): number;
  ticks: number[];
}

/** A vertical axis that holds all values; with `log` those above 0. */
export function valueScale(lines: Values[], log: boolean, [bottom, top]: [number, number]): ValueScale {
  const { min, max } = range(lines, log);
  if (!log || min === Infinity) {
    const known = min === Infinity ? { min: 0, max: 1 } : { min, max };
    const spread =
      known.max > known.min
        ? known
        : {
            min: known.min - (Math.abs(known.min) || 1) / 2,
            max: known.max + (Math.abs(known.max) || 1) / 2,
          };
    const scale = scaleLinear([spread.min, spread.max], [bottom, top]).nice(3);
    return { y: scale, ticks: scale.ticks(3) };
  }
  const scale = scaleLog(max > min ? [min, max] : [min / 2, max * 2], [bottom, top]);
  return {
    y: (value) => (value > 0 ? scale(value) : NaN),
    ticks: logTicks(scale.domain() as [number, number]),
  };
}

function range(lines: Values[], log: boolean): { min: number; max: number } {
  let [min, max] = [Infinity, -Infinity];
  for (const values of lines) {
    for (const value of values) {
      if (value === null || !Number.isFinite(value) || (log && value <= 0)) continue;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  return { min, max };
}

/** Powers of ten where there are some, at most five; else round numbers between. */
function logTicks([min, max]: [number, number]): number[] {
  const [from, to] = [Math.ceil(Math.log10(min) - 1e-9), Math.floor(Math.log10(max) + 1e-9)];
  const count = to - from + 1;
  if (count < 2)
    return scaleLinear([min, max], [0, 1])
      .ticks(3)
      .filter((tick) => tick > 0);
  const every = Math.ceil(count / 5);
  return Array.from({ length: Math.ceil(count / every) }, (_, i) => Number(`1e${from + i * every}`));
}
