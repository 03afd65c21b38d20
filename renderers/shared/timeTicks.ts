import { bisectLeft } from 'd3-array';
import { scaleUtc } from 'd3-scale';
import { textWidth } from './measureText';

const DAY = 86_400_000;

export interface AxisTick {
  /** Index of the step. */
  step: number;
  label: string;
}

/** Ticks for the steps from `from` to `to`: dates (UTC) where there are times, else step numbers counted from 1. */
export function timeTicks(times: number[] | undefined, from: number, to: number, pixels: number): AxisTick[] {
  const most = Math.max(2, Math.floor(pixels / 110));
  if (!times) {
    const raw = Math.max(1, (to - from) / most);
    const power = 10 ** Math.floor(Math.log10(raw));
    const every = Math.max(
      1,
      [1, 2, 5, 10].map((n) => n * power).find((n) => n >= raw)!,
    );
    const ticks: AxisTick[] = [];
    for (let n = Math.ceil((from + 1) / every) * every; n <= to + 1; n += every)
      ticks.push({ step: n - 1, label: String(n) });
    return apart(ticks, from, to, pixels);
  }
  const [begin, end] = [times[from]!, times[to]!];
  if (!(end > begin)) return [{ step: from, label: timeLabel(begin, DAY) }];
  const span = end - begin;
  const ticks = scaleUtc([begin, end], [0, 1])
    .ticks(most)
    .map((tick) => ({
      step: bisectLeft(times, tick.getTime(), from, to),
      label: timeLabel(tick.getTime(), span),
    }))
    // a tick within a day that is labelled by its day would stand in the wrong place
    .filter(({ step, label }) => step === 0 || timeLabel(times[step - 1]!, span) !== label);
  return apart(ticks, from, to, pixels);
}

/** As exact as a `span` of time needs: year, month, day, or day and time. */
function timeLabel(time: number, span: number): string {
  const iso = new Date(time).toISOString();
  const date = iso.replace(/T.*/, '');
  if (span > 6 * 365 * DAY) return date.slice(0, -6);
  if (span > 150 * DAY) return date.slice(0, -3);
  if (span > 4 * DAY) return date;
  return `${date.slice(-5)} ${iso.slice(-13, -8)}`;
}

/** One step's time in full. */
export function timeText(time: number): string {
  const iso = new Date(time).toISOString();
  return time % DAY === 0 ? iso.replace(/T.*/, '') : iso.replace('T', ' ').replace(/(:00)?\.000Z$|Z$/, '');
}

function apart(ticks: AxisTick[], from: number, to: number, pixels: number): AxisTick[] {
  let free = -Infinity;
  return ticks.filter(({ step, label }) => {
    const half = textWidth(label, 10) / 2;
    const at = ((step - from) / Math.max(1, to - from)) * pixels;
    if (at - half < free || at + half > pixels + 20) return false;
    free = at + half + 8;
    return true;
  });
}
