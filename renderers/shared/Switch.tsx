interface SwitchProps<K extends string> {
  /** What is switched, said by screen readers. */
  label: string;
  options: readonly { value: K; label: string; title?: string }[];
  value: K;
  onChange(value: K): void;
}

/** A few choices side by side, of which one holds. */
export function Switch<K extends string>({ label, options, value, onChange }: SwitchProps<K>) {
  return (
    <span class="rnn-switch" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          title={option.title}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </span>
  );
}
