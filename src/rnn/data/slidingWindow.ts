import { encodeArray } from '../display/encoding';
import { formatNumber } from '../display/formatNumber';
import { MIME, view, type View } from '../display/mime';
import { textTable } from '../display/textTable';
import type { WindowsView } from '../display/views';
import { countFormula, windowCount, windowSpan } from '../display/windowCount';
import { type Rows, type Series, toMatrix } from '../series';
import type { Tf } from '../tf';
import { stepTimes } from './stepTimes';

export interface SlidingWindowOptions {
  /** Timesteps that the model sees. */
  lookback: number;
  /** Timesteps that it forecasts. Default: 1. */
  horizon?: number;
  /** Steps from the start of one window to the start of the next. Default: 1. */
  stride?: number;
  /** Steps between a window and its target, which are neither seen nor forecast. Default: 0. */
  gap?: number;
  /** Time of each step: dates, ISO texts (UTC unless they name a zone), or milliseconds. */
  times?: readonly (Date | string | number)[];
  unit?: string;
  title?: string;
}

/** As many lines as can be told apart. */
const MOST_COLUMNS = 6;

/** See `Rnn.slidingWindow`. */
export function slidingWindow(tf: Tf, series: Series | Rows, options: SlidingWindowOptions): View {
  const { lookback, horizon = 1, stride = 1, gap = 0 } = options;
  checkWhole(lookback, 'lookback', 1);
  checkWhole(horizon, 'horizon', 1);
  checkWhole(stride, 'stride', 1);
  checkWhole(gap, 'gap', 0);
  const { rows, columns } = toMatrix(tf, series, 'series');
  const sizes = { lookback, horizon, stride, gap };
  const steps = rows.length;
  const count = windowCount(steps, sizes);
  if (count < 1) {
    const parts = `lookback ${lookback}${gap > 0 ? `, gap ${gap}` : ''} and horizon ${horizon}`;
    throw new Error(
      `A series of ${steps} steps has no window: ${parts} take ${lookback + gap + horizon}. Take a shorter lookback${gap > 0 ? ', gap' : ''} or horizon.`,
    );
  }
  const kept = Math.min(columns, MOST_COLUMNS);
  const data: WindowsView = {
    version: 1,
    ...(options.title !== undefined && { title: options.title }),
    ...(options.unit !== undefined && { unit: options.unit }),
    series: encodeArray(Float32Array.from(rows.flatMap((row) => row.slice(0, kept))), [steps, kept]),
    features: columns,
    ...(options.times && { times: stepTimes(options.times, steps) }),
    ...sizes,
  };
  const { names, numbers } = countFormula(steps, sizes);
  const values = (from: number, to: number) => {
    const all = rows.slice(from, to + 1).map((row) => formatNumber(row[0]!));
    return (all.length > 6 ? [...all.slice(0, 3), '…', ...all.slice(-2)] : all).join('  ');
  };
  const shown = [...new Set([0, 1, count - 1])].filter((k) => k < count);
  const table = shown.map((k) => {
    const { start, last, target, end } = windowSpan(k, sizes);
    return [
      String(k + 1),
      stepsText(start, last),
      values(start, last),
      stepsText(target, end),
      values(target, end),
    ];
  });
  const of = columns > 1 ? ' of the first feature' : '';
  return view({
    [MIME.windows]: data,
    [MIME.text]: [
      `${options.title ?? 'Sliding window'}: ${names} = ${numbers} windows`,
      `x [${count}, ${lookback}, ${columns}] → y [${count}, ${horizon}]`,
      textTable(['Window', 'x steps', `x${of}`, 'y steps', 'y'], table),
    ].join('\n'),
  });
}

const stepsText = (from: number, to: number) => (to > from ? `${from + 1}–${to + 1}` : String(from + 1));

function checkWhole(value: number, name: string, least: number): void {
  if (!Number.isInteger(value) || value < least)
    throw new Error(`${name} is a whole number from ${least}, not ${value}.`);
}
