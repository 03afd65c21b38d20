import { encodeArray } from '../../display/encoding';
import { formatNumber } from '../../display/formatNumber';
import { MIME, view, type View } from '../../display/mime';
import { textTable } from '../../display/textTable';
import type { WindowsView } from '../../display/views';
import { countFormula, windowCount, windowSpan } from '../../display/windowCount';
import { flatSeries } from '../../flatSeries';
import type { Rows, Series } from '../../series';
import type { Tf } from '../../tf';
import { stepTimes } from '../stepTimes';
import { float32 } from './float32';
import { checkLongEnough, targetColumns, windowSizes } from './windowOptions';

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
  const sizes = windowSizes(options);
  const { lookback, horizon } = sizes;
  const { values: flat, steps, columns } = flatSeries(tf, series, 'series');
  checkLongEnough(steps, sizes);
  const count = windowCount(steps, sizes);
  const kept = Math.min(columns, MOST_COLUMNS);
  const data: WindowsView = {
    version: 1,
    ...(options.title !== undefined && { title: options.title }),
    ...(options.unit !== undefined && { unit: options.unit }),
    series: encodeArray(float32(flat, columns, targetColumns('all', kept)), [steps, kept]),
    features: columns,
    ...(options.times && { times: stepTimes(options.times, steps) }),
    ...sizes,
  };
  const { names, numbers } = countFormula(steps, sizes);
  const values = (from: number, to: number) => {
    const all = Array.from({ length: to - from + 1 }, (_, i) => formatNumber(flat[(from + i) * columns]!));
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
