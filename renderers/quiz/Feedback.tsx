import { grade, mistakeOf } from '../../src/rnn/display/quiz/grade';
import { plainText } from '../../src/rnn/display/plainText';
import type { ChoiceQuestionView, NumberQuestionView, QuizQuestionView } from '../../src/rnn/display/views';
import { exact } from '../shared/format';
import { RichText } from '../shared/RichText';
import { Spoken } from '../shared/Spoken';
import { useWords } from '../shared/words';
import { isDone, type QuestionState } from './state';
import { words as translated } from './words';

/** What is said to an answer; what belongs to one choice stands below that choice, and is only spoken here. */
export function Feedback({ question, state }: { question: QuizQuestionView; state: QuestionState }) {
  const words = useWords(translated);
  const choices = 'choices' in question;
  if (state.refused)
    return (
      <p>{state.refused === 'nothing' && choices ? words.refusedChoice : words.refused[state.refused]}</p>
    );
  if (state.phase === 'asked') return null;
  const mistake = state.phase === 'checked' ? mistakeOf(question, state) : undefined;
  return (
    <div data-right={question.kind === 'open' ? undefined : grade(question, state) === 1}>
      <Verdict question={question} state={state} />
      {choices ? <Spoken>{spokenWhy(question, state)}</Spoken> : null}
      {mistake ? (
        <div>
          <RichText text={mistake.explanation} />
        </div>
      ) : null}
      {question.explanation && isDone(question, state) ? (
        <div>
          <RichText text={question.explanation} />
        </div>
      ) : null}
    </div>
  );
}

function Verdict({ question, state }: { question: QuizQuestionView; state: QuestionState }) {
  const words = useWords(translated);
  if (question.kind === 'open')
    return (
      <b>{words.points(Math.round(state.score * question.keyPoints.length), question.keyPoints.length)}</b>
    );
  if (grade(question, state) === 1 && state.phase === 'checked') return <b>✓ {words.right}</b>;
  if (state.phase === 'shown')
    return question.kind === 'number' ? (
      <b>{`${words.answerIs} ${answerText(question, words.within)}`}</b>
    ) : null;
  return (
    <>
      <b>✗ {words.wrong}</b>
      {question.kind === 'multiple-choice' ? ` ${foundText(question, state, words.found)}` : null}
    </>
  );
}

function foundText(
  { choices }: ChoiceQuestionView,
  { chosen }: QuestionState,
  found: (hits: number, right: number, misses: number) => string,
): string {
  const hits = choices.filter(({ correct }, i) => correct && chosen.includes(i)).length;
  return found(hits, choices.filter(({ correct }) => correct).length, chosen.length - hits);
}

/** A number as an answer is told: with its unit, and how far off it may be. */
export function answerText(
  { answer, tolerance, unit }: NumberQuestionView,
  within: (tolerance: string) => string,
): string {
  const number = unit === undefined ? exact(answer) : `${exact(answer)} ${unit}`;
  return tolerance > 0 ? `${number} (${within(exact(tolerance))})` : number;
}

function spokenWhy({ choices }: ChoiceQuestionView, { chosen }: QuestionState): string {
  return choices
    .filter(({ explanation }, i) => explanation !== undefined && chosen.includes(i))
    .map(({ explanation }) => plainText(explanation!))
    .join(' ');
}
