import { useState } from 'preact/hooks';
import { cursorToward } from './cursor';

/**
 * A cursor over things that are no time steps, so that other views do not share it: hovering previews, a click or the
 * keys pin, Escape lets go.
 *
 * @param ids in the order in which the keys go through them
 */
export function useOwnCursor<Id>(ids: readonly Id[]) {
  const [hovered, hover] = useState<Id>();
  const [pinned, pin] = useState<Id>();
  const chosen = hovered ?? pinned;
  const at = chosen === undefined ? -1 : ids.indexOf(chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const from = at < 0 ? undefined : { step: at };
    const next = event.key === 'Escape' ? null : cursorToward(event.key, from, ids.length);
    if (next === undefined) return;
    event.preventDefault();
    hover(undefined);
    pin(next === null ? undefined : ids[next.step]);
  };
  return { selected: at < 0 ? undefined : ids[at], at, hover, pin, onKeyDown };
}
