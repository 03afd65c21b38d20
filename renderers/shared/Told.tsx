import type { ComponentChildren } from 'preact';
import { useEnv } from './env';

const LINE = 18;

/** What a drawing tells of the thing under its cursor, with room for the longest, so that nothing moves. */
export function Told(props: { lines: number; maxWidth?: number; children: ComponentChildren }) {
  if (!useEnv().interactive) return null;
  const maxWidth = props.maxWidth === undefined ? {} : { maxWidth: `${props.maxWidth}px` };
  return (
    <div
      class="rnn-told rnn-muted"
      aria-hidden="true"
      style={{ height: `${props.lines * LINE}px`, ...maxWidth }}
    >
      {props.children}
    </div>
  );
}
