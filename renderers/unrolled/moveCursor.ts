/** Keys move the time cursor: arrows by one step, page keys by ten, Home and End to the ends; on into the decoder. */
import type { StepCursor } from './UnrolledDiagram';
import type { Timeline } from './timeline';

export const firstCursor: StepCursor = { block: 0, step: 0 };

/** `undefined` for a key that does nothing here; `fresh` when no step was chosen before. */
export function cursorToward(
  key: string,
  from: StepCursor,
  timelines: Timeline[],
  fresh: boolean,
): StepCursor | undefined {
  const lengths = timelines.map((timeline) => timeline.steps ?? 0);
  const total = lengths.reduce((sum, n) => sum + n, 0);
  const moves: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    PageDown: 10,
    PageUp: -10,
    Home: -total,
    End: total,
  };
  const move = moves[key];
  if (move === undefined || total === 0) return undefined;
  const before = from.block === 0 ? 0 : (lengths[0] ?? 0);
  const start = fresh && Math.abs(move) === 1 ? (move > 0 ? 0 : total - 1) : before + from.step + move;
  const target = Math.min(total - 1, Math.max(0, start));
  const inFirst = target < (lengths[0] ?? 0);
  return inFirst ? { block: 0, step: target } : { block: 1, step: target - (lengths[0] ?? 0) };
}
