import { useEnv } from './env';

/**
 * Below a drawing: what is under the cursor, or how to use it. Screen readers hear it from the slider.
 *
 * @param lines how many have their place reserved; parts stay whole where more than one has
 */
export function Readout({ parts, hint, lines = 1 }: { parts: string[]; hint: string; lines?: number }) {
  if (!useEnv().interactive) return null;
  const told = parts.length > 0;
  return (
    <div class="rnn-reading rnn-muted" aria-hidden="true">
      <p class={`rnn-readout${lines > 1 ? ' rnn-lines' : ''}`} style={{ minHeight: `${20 * lines}px` }}>
        {parts.map((part, i) => (
          <span key={i}>{i === 0 ? <b>{part}</b> : part}</span>
        ))}
      </p>
      {/* it keeps its place while it is not seen, so that nothing below moves */}
      <p class="rnn-hint" style={{ visibility: told ? 'hidden' : 'visible' }}>
        {hint}
      </p>
    </div>
  );
}
