/** The time cursor: one step, and where a view has units also one of those. Views in one output share it. */
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useState, type Dispatch, type StateUpdater } from 'preact/hooks';

/** Counted from 0. */
export interface Cursor {
  step: number;
  unit?: number;
}

interface CursorState {
  /** Under the pointer: a preview, which passes. */
  hovered?: Cursor;
  /** Chosen by click or key: it stays. */
  pinned?: Cursor;
}

const SharedCursor = createContext<[CursorState, Dispatch<StateUpdater<CursorState>>] | undefined>(undefined);

/** All views below have the same cursor. */
export function CursorScope({ children }: { children: ComponentChildren }) {
  const state = useState<CursorState>({});
  return <SharedCursor.Provider value={state}>{children}</SharedCursor.Provider>;
}

export interface CursorHandle {
  /** Where the cursor is in this view; `undefined` where nothing is chosen, or it lies outside. */
  cursor: Cursor | undefined;
  /** Whether it stays when the pointer leaves. */
  pinned: boolean;
  hover(cursor: Cursor | undefined): void;
  pin(cursor: Cursor | undefined): void;
  /** Left and right move in time, up and down among the units, Escape lets go. */
  onKeyDown(event: KeyboardEvent): void;
}

/**
 * @param steps how many there are
 * @param units likewise; none by default
 * @param initial pinned as long as nobody has chosen anything
 */
export function useCursor({
  steps,
  units = 0,
  initial,
}: {
  steps: number;
  units?: number;
  initial?: Cursor;
}): CursorHandle {
  const own = useState<CursorState>({ pinned: initial });
  const [state, setState] = useContext(SharedCursor) ?? own;
  const chosen = state.hovered ?? state.pinned ?? initial;
  const cursor = within(chosen, steps, units);
  return {
    cursor,
    pinned: cursor !== undefined && state.hovered === undefined,
    hover: (next) => setState((now) => ({ ...now, hovered: next && { ...now.pinned, ...next } })),
    pin: (next) => setState((now) => ({ pinned: next && { ...now.pinned, ...next } })),
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const next = event.key === 'Escape' ? null : cursorToward(event.key, cursor, steps, units);
      if (next === undefined) return;
      event.preventDefault();
      setState((now) => ({ pinned: next === null ? undefined : { ...now.pinned, ...next } }));
    },
  };
}

/** Data that came anew, or another view, may be shorter than where the cursor stands. */
function within(cursor: Cursor | undefined, steps: number, units: number): Cursor | undefined {
  if (!cursor || cursor.step >= steps) return undefined;
  return units > 0 && cursor.unit !== undefined && cursor.unit < units ? cursor : { step: cursor.step };
}

const MOVES: Record<string, [steps: number, units: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/** @returns `undefined` for a key that does nothing here. */
export function cursorToward(
  key: string,
  from: Cursor | undefined,
  steps: number,
  units = 0,
): Cursor | undefined {
  const move = MOVES[key];
  if (!move || steps === 0 || (move[1] !== 0 && units === 0)) return undefined;
  const unit = units > 0 ? (from?.unit ?? 0) : undefined;
  if (!from) return { step: key === 'End' || key === 'ArrowLeft' ? steps - 1 : 0, unit };
  const clamp = (value: number, length: number) => Math.min(length - 1, Math.max(0, value));
  return {
    step: clamp(from.step + move[0], steps),
    unit: unit === undefined ? undefined : clamp(unit + move[1], units),
  };
}
