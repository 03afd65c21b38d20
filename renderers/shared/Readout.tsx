import { useEnv } from './env';

/** One line below a drawing: what is under the cursor, or how to use it. Screen readers hear it from the slider. */
export function Readout({ parts, hint }: { parts: string[]; hint: string }) {
  if (!useEnv().interactive) return null;
  return (
    <p class="rnn-readout rnn-muted" aria-hidden="true">
      {parts.length > 0
        ? parts.map((part, i) => <span key={i}>{i === 0 ? <b>{part}</b> : part}</span>)
        : hint}
    </p>
  );
}
