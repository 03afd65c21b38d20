import { useWords } from '../shared/words';
import type { QuestionProps } from './Question';
import { isDone } from './state';
import { words as translated } from './words';

/** What can be done next: one button that leads on, which keeps the focus while its meaning changes, and others beside it. */
export function Actions({ question, state, act, goOn }: Omit<QuestionProps, 'id'> & { goOn?: () => void }) {
  const words = useWords(translated);
  const open = question.kind === 'open';
  const asked = state.phase === 'asked';
  const done = !asked && isDone(question, state);
  const triedEnough = state.attempts > 0 || (state.hints > 0 && state.hints === question.hints.length);
  const [label, onClick] = asked
    ? [open ? words.compare : words.check, () => act({ do: 'check' })]
    : done
      ? [words.next, goOn]
      : [words.retry, () => act({ do: 'retry' })];
  return (
    <div class="rnn-actions">
      {onClick ? (
        <button type="button" class="rnn-button rnn-primary" onClick={onClick}>
          {label}
        </button>
      ) : null}
      {!done && state.hints < question.hints.length ? (
        <button type="button" class="rnn-button" onClick={() => act({ do: 'hint' })}>
          {words.hint(state.hints + 1, question.hints.length)}
        </button>
      ) : null}
      {!open && !done && triedEnough ? (
        <button type="button" class="rnn-button" onClick={() => act({ do: 'show' })}>
          {words.show}
        </button>
      ) : null}
      {open && done ? (
        <button type="button" class="rnn-button" onClick={() => act({ do: 'retry' })}>
          {words.retry}
        </button>
      ) : null}
    </div>
  );
}
