import type { ChoiceQuestionView } from '../../src/rnn/display/views';
import { RichText } from '../shared/RichText';
import { Spoken } from '../shared/Spoken';
import { useWords } from '../shared/words';
import type { QuestionProps } from './Question';
import { isDone, type QuestionState } from './state';
import { words as translated } from './words';

/** The choices with, once they are checked, what is said to each. */
export function Choices({ id, question, state, act }: QuestionProps<ChoiceQuestionView>) {
  const words = useWords(translated);
  const single = question.kind === 'single-choice';
  return (
    <div
      class="rnn-choices"
      role={single ? 'radiogroup' : 'group'}
      aria-labelledby={`${id}-text ${id}-ask`}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        act({ do: 'check' });
      }}
    >
      <div class="rnn-muted" id={`${id}-ask`}>
        {words.asks[question.kind]}
      </div>
      {question.choices.map((choice, i) => {
        const mark = markOf(question, state, i);
        const said = mark === undefined ? '' : words[mark];
        return (
          <div key={i} class="rnn-choice" data-mark={mark}>
            <label>
              <input
                type={single ? 'radio' : 'checkbox'}
                name={`${id}-choice`}
                checked={state.chosen.includes(i)}
                disabled={state.phase !== 'asked'}
                aria-describedby={choice.explanation && mark ? `${id}-why-${i}` : undefined}
                onChange={() => act({ do: 'choose', choice: i })}
              />
              <span>
                <RichText text={choice.text} />
              </span>
              {mark ? (
                <i title={said}>
                  {mark === 'chosenWrong' ? '✗' : '✓'}
                  <Spoken>{said}</Spoken>
                </i>
              ) : null}
            </label>
            {choice.explanation && saysWhy(question, state, i) ? (
              <div class="rnn-why" id={`${id}-why-${i}`}>
                <RichText text={choice.explanation} />
              </div>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

type Mark = 'chosenRight' | 'chosenWrong' | 'rightOne';

/** What a choice turned out to be; of those that were not chosen nothing is told before the question is done. */
function markOf(question: ChoiceQuestionView, state: QuestionState, i: number): Mark | undefined {
  const { correct } = question.choices[i]!;
  if (state.phase === 'asked') return undefined;
  if (state.chosen.includes(i)) return correct ? 'chosenRight' : 'chosenWrong';
  return correct && isDone(question, state) ? 'rightOne' : undefined;
}

function saysWhy(question: ChoiceQuestionView, state: QuestionState, i: number): boolean {
  return state.phase !== 'asked' && (state.chosen.includes(i) || isDone(question, state));
}
