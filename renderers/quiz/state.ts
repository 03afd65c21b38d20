/** What a reader has done with a quiz: the only thing that changes while it is open. */
import * as z from 'zod/mini';
import { grade, type QuizAnswer } from '../../src/rnn/display/quiz/grade';
import { readNumber } from '../../src/rnn/display/quiz/readNumber';
import type { QuizQuestionView, QuizView } from '../../src/rnn/display/views';

/** Why an answer was not looked at. */
export type Refusal = 'nothing' | 'noNumber';

export interface QuestionState extends QuizAnswer {
  /** Hints that are shown. */
  hints: number;
  /** `checked`: feedback to the answer is shown; `shown`: the answer itself is, and no more can be got. */
  phase: 'asked' | 'checked' | 'shown';
  refused?: Refusal;
  attempts: number;
  /** The best that was got before the answer was shown, 0 to 1. */
  score: number;
}

export interface QuizState {
  /** The question that is open, from 0. */
  at: number;
  questions: QuestionState[];
}

export type QuestionAction =
  | { do: 'choose'; choice: number }
  | { do: 'type'; text: string }
  | { do: 'check' | 'retry' | 'hint' | 'show' };

const UNTOUCHED: QuestionState = { chosen: [], typed: '', hints: 0, phase: 'asked', attempts: 0, score: 0 };

export function newState({ questions }: Pick<QuizView, 'questions'>): QuizState {
  return { at: 0, questions: questions.map(() => UNTOUCHED) };
}

/** The state of one question after what the reader does; what does not fit its phase changes nothing. */
export function after(
  question: QuizQuestionView,
  state: QuestionState,
  action: QuestionAction,
): QuestionState {
  switch (action.do) {
    case 'choose':
      return choose(question, state, action.choice);
    case 'type':
      return state.phase === 'asked' ? { ...state, typed: action.text, refused: undefined } : state;
    case 'hint':
      return { ...state, hints: Math.min(question.hints.length, state.hints + 1) };
    case 'check':
      return check(question, state);
    case 'retry':
      return state.phase === 'checked' ? { ...state, phase: 'asked' } : state;
    case 'show':
      return state.score === 1 ? state : { ...state, phase: 'shown', refused: undefined };
  }
}

function choose(question: QuizQuestionView, state: QuestionState, choice: number): QuestionState {
  if (question.kind === 'number') return state;
  // the key points of a model answer are ticked once it is seen, and count at once
  const open = question.kind === 'open';
  if (state.phase !== (open ? 'checked' : 'asked')) return state;
  const had = state.chosen.includes(choice);
  const others = question.kind === 'single-choice' ? [] : state.chosen.filter((other) => other !== choice);
  const chosen =
    had && question.kind !== 'single-choice' ? others : [...others, choice].sort((a, b) => a - b);
  const next: QuestionState = { ...state, chosen, refused: undefined };
  return open ? { ...next, score: grade(question, next) } : next;
}

function check(question: QuizQuestionView, state: QuestionState): QuestionState {
  if (state.phase !== 'asked') return state;
  const refused = refusal(question, state);
  if (refused) return { ...state, refused };
  const score = question.kind === 'open' ? state.score : Math.max(state.score, grade(question, state));
  return { ...state, phase: 'checked', refused: undefined, attempts: state.attempts + 1, score };
}

function refusal(question: QuizQuestionView, { chosen, typed }: QuizAnswer): Refusal | undefined {
  if ('choices' in question) return chosen.length === 0 ? 'nothing' : undefined;
  if (typed.trim() === '') return 'nothing';
  return question.kind === 'number' && readNumber(typed).length === 0 ? 'noNumber' : undefined;
}

/** How a question stands; of own words with nothing ticked it is only said that the answer was shown. */
export type Standing = 'open' | 'right' | 'partly' | 'wrong' | 'shown';

export function standing({ kind }: QuizQuestionView, { phase, attempts, score }: QuestionState): Standing {
  if (score === 1) return 'right';
  if (phase === 'shown' || (kind === 'open' && attempts > 0 && score === 0)) return 'shown';
  if (attempts === 0) return 'open';
  return score > 0 ? 'partly' : 'wrong';
}

/** Whether there is nothing more to get. */
export function isDone(question: QuizQuestionView, state: QuestionState): boolean {
  return (
    state.score === 1 || state.phase === 'shown' || (question.kind === 'open' && state.phase === 'checked')
  );
}

export interface Score {
  answered: number;
  /** Sum of what each question brought. */
  points: number;
  /** Answered in full at the first check, without a hint. */
  atOnce: number;
}

export function scoreOf(quiz: Pick<QuizView, 'questions'>, { questions }: QuizState): Score {
  return {
    answered: questions.filter((state, i) => standing(quiz.questions[i]!, state) !== 'open').length,
    points: questions.reduce((sum, { score }) => sum + score, 0),
    atOnce: questions.filter(
      ({ score, attempts, hints }, i) =>
        score === 1 && attempts === 1 && hints === 0 && quiz.questions[i]?.kind !== 'open',
    ).length,
  };
}

const count = z.int().check(z.nonnegative());
const kept = z.object({
  at: count,
  questions: z.array(
    z.object({
      chosen: z.array(count),
      typed: z.string(),
      hints: count,
      phase: z.enum(['asked', 'checked', 'shown']),
      refused: z.optional(z.enum(['nothing', 'noNumber'])),
      attempts: count,
      score: z.number().check(z.minimum(0), z.maximum(1)),
    }),
  ),
});

/** What was kept of a quiz; from the beginning, where nothing was, or nothing that fits. */
export function readState(quiz: QuizView, saved: unknown): QuizState {
  const { success, data } = kept.safeParse(saved);
  const fits = success && data.questions.length === quiz.questions.length && data.at < data.questions.length;
  return fits ? data : newState(quiz);
}
