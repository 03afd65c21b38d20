/**
 * How far something is that takes long.
 *
 * @param part from 0 to 1
 * @param text the same in words, for screen readers
 */
export function ProgressBar(props: { part: number; status: string; label: string; text: string }) {
  const { part, status, label, text } = props;
  return (
    <div
      class="rnn-bar"
      data-status={status}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(part * 100)}
      aria-valuetext={text}
    >
      <div style={{ width: `${part * 100}%` }} />
    </div>
  );
}
