import type { QuizQuestionView } from '../../src/rnn/display/views';
import { RichText } from '../shared/RichText';
import { useWords } from '../shared/words';
import { Actions } from './Actions';
import { Choices } from './Choices';
import { Feedback } from './Feedback';
import { NumberAnswer } from './NumberAnswer';
import { OwnWords } from './OwnWords';
import type { QuestionAction, QuestionState } from './state';
import { words as translated } from './words';

export interface QuestionProps<Q extends QuizQuestionView = QuizQuestionView> {
  /** Of the quiz in the page. */
  id: string;
  question: Q;
  state: QuestionState;
  act(action: QuestionAction): void;
}

interface Props extends QuestionProps {
  number: number;
  /** To the next question, where there are others. */
  goOn?: () => void;
}

export function Question({ number, goOn, ...asked }: Props) {
  const words = useWords(translated);
  const { id, question, state } = asked;
  return (
    <>
      <div class="rnn-question" id={`${id}-text`} tabIndex={-1}>
        <b>{number}.</b>
        <div>
          <RichText text={question.text} />
        </div>
      </div>
      <Answer {...asked} />
      <div aria-live="polite">
        {state.hints > 0 ? (
          <ul class="rnn-hints">
            {question.hints.slice(0, state.hints).map((hint, i) => (
              <li key={i}>
                <b>{words.hintOf(i + 1)}.</b> <RichText text={hint} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <Actions question={question} state={state} act={asked.act} goOn={goOn} />
      <div class="rnn-feedback" role="status">
        <Feedback question={question} state={state} />
      </div>
    </>
  );
}

function Answer(props: QuestionProps) {
  const { question } = props;
  if (question.kind === 'number') return <NumberAnswer {...props} question={question} />;
  if (question.kind === 'open') return <OwnWords {...props} question={question} />;
  return <Choices {...props} question={question} />;
}
