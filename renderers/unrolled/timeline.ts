/** Where time steps lie from left to right. Steps count from 0 here and from 1 in every label. */
export interface Column {
  /** `null` in a timeline of any length, where the last columns are T − 1 and T. */
  step: number | null;
  label: string;
  x: number;
}

/** Steps that are drawn narrow, between columns. */
export interface Strip {
  left: number;
  right: number;
  /** First step, and the one after the last; equal where the length is not known. */
  from: number;
  to: number;
}

export interface Timeline {
  left: number;
  right: number;
  steps: number | null;
  columns: Column[];
  /** From left to right: none, one in the middle, or one on each side of the steps that are looked into. */
  strips: Strip[];
  /** Distance between two columns. */
  pitch: number;
  folded: boolean;
}

const WIDEST = 1.5;
const MOST_AT_AN_END = 5;

/**
 * All steps as columns where each gets `narrowest`; else as many as fit in half the width, at `wanted`, and the
 * others in strips between them.
 *
 * @param centre a step that is looked into: as many columns as before, but some of them around it
 */
export function layoutTimeline(
  steps: number | null,
  left: number,
  right: number,
  wanted: number,
  narrowest: number,
  centre?: number,
): Timeline {
  const width = Math.max(1, right - left);
  if (steps !== null && steps * narrowest <= width) {
    const pitch = Math.min(width / Math.max(1, steps), wanted * WIDEST);
    const columns = Array.from({ length: steps }, (_, t) => column(t, left + (t + 0.5) * pitch));
    const taken = { left, right: left + Math.max(1, steps) * pitch };
    return { ...taken, steps, columns, strips: [], pitch, folded: false };
  }
  const pitch = Math.min(wanted, width / 3);
  const most = steps === null ? 2 : Math.min(MOST_AT_AN_END, Math.floor((steps - 1) / 2));
  const ends = Math.max(1, Math.min(most, Math.floor(width / 2 / pitch / 2)));
  const ranges = steps === null ? [] : shownRanges(steps, ends, centre, Math.floor(width / pitch - 0.3));
  const timeline: Timeline = { left, right, steps, columns: [], strips: [], pitch, folded: false };
  if (steps === null) anyLength(timeline, ends);
  else placeRanges(timeline, ranges, steps);
  return timeline;
}

type Range = [from: number, to: number];

/** Which steps are columns: the first and the last ones, and those around the centre. */
function shownRanges(steps: number, ends: number, centre: number | undefined, room: number): Range[] {
  const folded = centre === undefined || centre < ends || centre >= steps - ends;
  if (folded) return [[0, ends], [steps - ends, steps]]; // prettier-ignore
  const outer = Math.max(1, Math.floor(ends / 2));
  const total = ends === 1 ? Math.min(3, room) : 2 * ends;
  // in a narrow pane the first step is folded away as well, rather than the one that is looked for
  const first = total < 3 ? 0 : outer;
  const inner = total - first - outer;
  const from = Math.max(first, Math.min(centre - Math.floor(inner / 2), steps - outer - inner));
  return [[0, first], [from, from + inner], [steps - outer, steps]]; // prettier-ignore
}

/** Columns at one pitch; the strips share what is left by how many steps they hold. */
function placeRanges(timeline: Timeline, ranges: Range[], steps: number): void {
  const shown = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  const spare = timeline.right - timeline.left - shown * timeline.pitch;
  const gaps = ranges.flatMap(([, to], i) => {
    const next = ranges[i + 1]?.[0] ?? steps;
    return next > to ? [next - to] : [];
  });
  const least = Math.min(26, spare / Math.max(1, gaps.length));
  const hidden = steps - shown;
  const share = (n: number) => least + ((spare - least * gaps.length) * n) / Math.max(1, hidden);
  let x = timeline.left;
  let before = 0;
  for (const [from, to] of ranges) {
    if (from > before) {
      const width = share(from - before);
      timeline.strips.push({ left: x, right: x + width, from: before, to: from });
      x += width;
    }
    for (let t = from; t < to; t++, x += timeline.pitch)
      timeline.columns.push(column(t, x + timeline.pitch / 2));
    before = to;
  }
}

/** The first steps, and the last ones, T. */
function anyLength(timeline: Timeline, ends: number): void {
  const { left, right, pitch } = timeline;
  for (let i = 0; i < ends; i++) timeline.columns.push(column(i, left + (i + 0.5) * pitch));
  for (let back = ends; back > 0; back--)
    timeline.columns.push({
      step: null,
      label: back === 1 ? 'T' : `T−${back - 1}`,
      x: right - (back - 0.5) * pitch,
    });
  timeline.strips.push({ left: left + ends * pitch, right: right - ends * pitch, from: ends, to: ends });
}

/** One column that stands for all steps, and shows the values of `step`. */
export function foldedTimeline(
  steps: number | null,
  left: number,
  pitch: number,
  step: number | null = null,
): Timeline {
  const columns = [{ step, label: step === null ? 't' : String(step + 1), x: left + pitch / 2 }];
  return { left, right: left + pitch, steps, columns, strips: [], pitch, folded: true };
}

/** Between all steps in one place, 0, and each in its own, 1. */
export function movingTimeline(to: Timeline, from: Timeline, part: number): Timeline {
  const home = from.columns[0]!.x;
  const move = (x: number) => home + (x - home) * part;
  return {
    ...to,
    columns: to.columns.map((c) => ({ ...c, x: move(c.x) })),
    strips: to.strips.map((strip) => ({ ...strip, left: move(strip.left), right: move(strip.right) })),
  };
}

/** The middle of a step, also of one within a strip. */
export function stepX({ strips, columns }: Timeline, step: number): number | undefined {
  const strip = strips.find(({ from, to }) => step >= from && step < to);
  if (strip) return strip.left + (step - strip.from + 0.5) * stripStep(strip);
  return columns.find((c) => c.step === step)?.x;
}

/** The step under `x`. */
export function stepAt({ strips, columns, pitch }: Timeline, x: number): number | undefined {
  const strip = strips.find(({ from, to, left, right }) => to > from && x >= left && x < right);
  if (strip) return Math.min(strip.to - 1, strip.from + Math.floor((x - strip.left) / stripStep(strip)));
  return columns.find((c) => Math.abs(c.x - x) <= pitch / 2)?.step ?? undefined;
}

/** Width of one step within a strip. */
export function stripStep(strip: Strip): number {
  return (strip.right - strip.left) / Math.max(1, strip.to - strip.from);
}

function column(step: number, x: number): Column {
  return { step, label: String(step + 1), x };
}
