import { useEnv } from './env';

/**
 * Below a drawing: what is under the cursor, or how to use it. Screen readers hear it from the slider.
 *
 * @param lines how many have their place reserved; parts stay whole where more than one has
 */
export function Readout({ parts, hint, lines = 1 }: { parts: string[]; hint: string; lines?: number }) {
  if (!useEnv().interactive) return null;
  return (
    <p
      class={`rnn-readout rnn-muted${lines > 1 ? ' rnn-lines' : ''}`}
      style={{ minHeight: `${20 * lines}px` }}
      aria-hidden="true"
    >
      {parts.length > 0
        ? parts.map((part, i) => <span key={i}>{i === 0 ? <b>{part}</b> : part}</span>)
        : hint}
    </p>
  );
}
