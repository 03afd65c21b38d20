/** The steps that are shown of all: zooming and panning along time. */
export interface TimeWindow {
  /** Counted from 0; a part of a step may be out of sight. */
  from: number;
  span: number;
}

const SMALLEST = 8;

export const wholeTime = (timesteps: number): TimeWindow => ({ from: 0, span: timesteps });

/** @param at the step, with its part, that stays where it is */
export function zoomed(window: TimeWindow, factor: number, at: number, timesteps: number): TimeWindow {
  const span = Math.min(timesteps, Math.max(Math.min(SMALLEST, timesteps), window.span * factor));
  return within({ from: at - ((at - window.from) * span) / window.span, span }, timesteps);
}

export function panned(window: TimeWindow, steps: number, timesteps: number): TimeWindow {
  return within({ from: window.from + steps, span: window.span }, timesteps);
}

/** Moved, if need be, so that a step is in sight. */
export function following(window: TimeWindow, step: number, timesteps: number): TimeWindow {
  if (step < window.from) return within({ from: step, span: window.span }, timesteps);
  if (step + 1 > window.from + window.span)
    return within({ from: step + 1 - window.span, span: window.span }, timesteps);
  return window;
}

/** Also for data that came anew, and may be shorter. */
export function within({ from, span }: TimeWindow, timesteps: number): TimeWindow {
  const fits = Math.min(span, timesteps);
  return { from: Math.min(timesteps - fits, Math.max(0, from)), span: fits };
}

/** Where a step's left edge lies, in a width of 1. */
export function placeOf(step: number, { from, span }: TimeWindow): number {
  return (step - from) / span;
}
