import type { OpenQuestionView } from '../../src/rnn/display/views';
import { RichText } from '../shared/RichText';
import { useWords } from '../shared/words';
import type { QuestionProps } from './Question';
import { words as translated } from './words';

/** An answer in the reader's own words, then beside it a model answer, and what of it the reader finds in theirs. */
export function OwnWords({ id, question, state, act }: QuestionProps<OpenQuestionView>) {
  const words = useWords(translated);
  const compared = state.phase !== 'asked';
  return (
    <div class="rnn-own-words">
      <label class="rnn-muted" id={`${id}-ask`} for={`${id}-own`}>
        {words.asks.open}
      </label>
      <textarea
        id={`${id}-own`}
        rows={4}
        aria-labelledby={`${id}-text ${id}-ask`}
        value={state.typed}
        readOnly={compared}
        onInput={({ currentTarget }) => act({ do: 'type', text: currentTarget.value })}
      />
      {compared ? (
        <>
          <div class="rnn-model-answer">
            <b>{words.modelAnswer}</b>
            <div>
              <RichText text={question.modelAnswer} />
            </div>
          </div>
          <div class="rnn-choices" role="group" aria-labelledby={`${id}-tick`}>
            <div class="rnn-muted" id={`${id}-tick`}>
              {words.tick}
            </div>
            {question.keyPoints.map((point, i) => (
              <div key={i} class="rnn-choice">
                <label>
                  <input
                    type="checkbox"
                    checked={state.chosen.includes(i)}
                    onChange={() => act({ do: 'choose', choice: i })}
                  />
                  <span>
                    <RichText text={point} />
                  </span>
                </label>
              </div>
            ))}
          </div>
        </>
      ) : null}
    </div>
  );
}
