/** Where time steps lie from left to right. Steps count from 0 here and from 1 in every label. */
export interface Column {
  /** `null` in a timeline of any length, where the last columns are T − 1 and T. */
  step: number | null;
  label: string;
  x: number;
}

/** Steps that are drawn narrow, between the first and the last columns. */
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
  strip?: Strip;
  /** Distance between two columns. */
  pitch: number;
  folded: boolean;
}

const WIDEST = 1.5;

/**
 * All steps as columns where each gets `narrowest`; else as many as fit in half the width, at `wanted`, and the
 * others in a strip between them.
 */
export function layoutTimeline(
  steps: number | null,
  left: number,
  right: number,
  wanted: number,
  narrowest: number,
): Timeline {
  const width = Math.max(1, right - left);
  if (steps !== null && steps * narrowest <= width) {
    const pitch = Math.min(width / Math.max(1, steps), wanted * WIDEST);
    const columns = Array.from({ length: steps }, (_, t) => column(t, left + (t + 0.5) * pitch));
    return { left, right: left + Math.max(1, steps) * pitch, steps, columns, pitch, folded: false };
  }
  const pitch = Math.min(wanted, width / 3);
  const most = steps === null ? 2 : Math.min(5, Math.floor((steps - 1) / 2));
  const ends = Math.max(1, Math.min(most, Math.floor(width / 2 / pitch / 2)));
  const first = Array.from({ length: ends }, (_, i) => column(i, left + (i + 0.5) * pitch));
  const last = Array.from({ length: ends }, (_, i) => {
    const back = ends - i;
    const x = right - (back - 0.5) * pitch;
    if (steps !== null) return column(steps - back, x);
    return { step: null, label: back === 1 ? 'T' : `T−${back - 1}`, x };
  });
  const strip = {
    left: left + ends * pitch,
    right: right - ends * pitch,
    from: ends,
    to: steps === null ? ends : steps - ends,
  };
  return { left, right, steps, columns: [...first, ...last], strip, pitch, folded: false };
}

/** One column that stands for all steps. */
export function foldedTimeline(steps: number | null, left: number, pitch: number): Timeline {
  const columns = [{ step: null, label: 't', x: left + pitch / 2 }];
  return { left, right: left + pitch, steps, columns, pitch, folded: true };
}

/** The middle of a step, also of one within the strip. */
export function stepX(timeline: Timeline, step: number): number | undefined {
  const { strip } = timeline;
  if (strip && step >= strip.from && step < strip.to) {
    return strip.left + (step - strip.from + 0.5) * stripStep(strip);
  }
  return timeline.columns.find((c) => c.step === step)?.x;
}

/** The step under `x`. */
export function stepAt(timeline: Timeline, x: number): number | undefined {
  const { strip, columns, pitch } = timeline;
  if (strip && strip.to > strip.from && x >= strip.left && x < strip.right) {
    return Math.min(strip.to - 1, strip.from + Math.floor((x - strip.left) / stripStep(strip)));
  }
  return columns.find((c) => Math.abs(c.x - x) <= pitch / 2)?.step ?? undefined;
}

/** Width of one step within the strip. */
export function stripStep(strip: Strip): number {
  return (strip.right - strip.left) / Math.max(1, strip.to - strip.from);
}

function column(step: number, x: number): Column {
  return { step, label: String(step + 1), x };
}
