import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { QuizView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { useRemembered } from '../shared/memory';
import { usePictureState } from '../shared/picture';
import { ProgressBar } from '../shared/ProgressBar';
import { useWords } from '../shared/words';
import { progressText } from './describe';
import { Question } from './Question';
import { after, isDone, newState, type QuestionAction, readState, scoreOf } from './state';
import { StaticQuiz } from './StaticQuiz';
import { Tabs } from './Tabs';
import { words as translated } from './words';

export function QuizView({ data }: { data: Data }) {
  // other questions under the same output begin anew
  return useEnv().interactive ? <Quiz key={data.id} data={data} /> : <StaticQuiz data={data} />;
}

/** One question at a time, with those before and after a click away. */
function Quiz({ data }: { data: Data }) {
  const words = useWords(translated);
  const [state, setState] = useRemembered(data.id, (kept) => readState(data, kept));
  usePictureState(state);
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  // where the focus goes once what was done is drawn: to the first of these that there is
  const focusNext = useRef<string[]>();
  useLayoutEffect(() => {
    const found = focusNext.current?.map((selector) => panel.current?.querySelector<HTMLElement>(selector));
    found?.find((element) => element)?.focus();
    focusNext.current = undefined;
  });

  const { questions } = data;
  const { at } = state;
  const score = scoreOf(data, state);
  const progress = progressText(score, questions.length, words);
  const act = (action: QuestionAction) => {
    const [question, before] = [questions[at]!, state.questions[at]!];
    const changed = after(question, before, action);
    const lastHint = action.do === 'hint' && changed.hints === question.hints.length;
    if (action.do === 'retry') focusNext.current = ['input:checked', 'input, textarea'];
    // what had the focus is gone, or answers no more
    else if (changed.phase !== before.phase || lastHint) focusNext.current = ['.rnn-primary'];
    setState({ ...state, questions: state.questions.with(at, changed) });
  };
  const goOn = () => {
    const order = questions.map((_, i) => (at + 1 + i) % questions.length);
    focusNext.current = ['.rnn-question'];
    setState({ ...state, at: order.find((i) => !isDone(questions[i]!, state.questions[i]!)) ?? order[0]! });
  };
  const restart = () => {
    focusNext.current = ['.rnn-question'];
    setState(newState(data));
  };
  return (
    <div class="rnn-quiz">
      <Head title={data.title ?? words.title} detail={progress}>
        <button type="button" class="rnn-button" disabled={score.answered === 0} onClick={restart}>
          {words.restart}
        </button>
      </Head>
      <ProgressBar
        part={score.answered / questions.length}
        status="training"
        label={data.title ?? words.title}
        text={progress}
      />
      <Tabs
        id={id}
        questions={questions}
        states={state.questions}
        at={at}
        onSelect={(next) => setState({ ...state, at: next })}
      />
      <div
        ref={panel}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${at}`}
        onKeyDown={keepKeys}
      >
        <Question
          key={at}
          id={id}
          number={at + 1}
          question={questions[at]!}
          state={state.questions[at]!}
          act={act}
          goOn={questions.length > 1 ? goOn : undefined}
        />
      </div>
    </div>
  );
}

/** What is typed into an answer is no command of the notebook around it. */
function keepKeys(event: KeyboardEvent): void {
  const command = event.ctrlKey || event.metaKey || event.altKey;
  if (!command && event.key !== 'Tab' && event.key !== 'Escape') event.stopPropagation();
}
