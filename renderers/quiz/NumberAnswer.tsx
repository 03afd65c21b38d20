import type { NumberQuestionView } from '../../src/rnn/display/views';
import { useWords } from '../shared/words';
import type { QuestionProps } from './Question';
import { words as translated } from './words';

/** A field for a number; with a decimal comma or point, as the reader writes it. */
export function NumberAnswer({ id, question, state, act }: QuestionProps<NumberQuestionView>) {
  const words = useWords(translated);
  return (
    <div class="rnn-number-answer">
      <label class="rnn-muted" id={`${id}-ask`} for={`${id}-number`}>
        {words.asks.number}
      </label>
      <div>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellcheck={false}
          id={`${id}-number`}
          aria-labelledby={`${id}-text ${id}-ask`}
          aria-invalid={state.refused === 'noNumber'}
          value={state.typed}
          readOnly={state.phase !== 'asked'}
          onInput={({ currentTarget }) => act({ do: 'type', text: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            // or the same key would press the button that gets the focus
            event.preventDefault();
            act({ do: 'check' });
          }}
        />
        {question.unit === undefined ? null : <span>{question.unit}</span>}
      </div>
    </div>
  );
}
