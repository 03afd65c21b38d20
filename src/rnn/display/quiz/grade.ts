import type { QuizQuestionView } from '../views';
import { isWithin } from './isWithin';
import { readNumber } from './readNumber';

/** What a reader has answered: the choices that are ticked, a number as typed, or own words with the key points in them. */
export interface QuizAnswer {
  /** Indices of choices, or of the key points that the reader found in their own answer. */
  chosen: number[];
  typed: string;
}

/**
 * How much of a question is answered, from 0 to 1. Choices: the right ones among the chosen less the wrong ones, of all right
 * ones, and never less than 0, so that ticking everything is no way to a full mark. Own words: the key points ticked, of all.
 */
export function grade(question: QuizQuestionView, { chosen, typed }: QuizAnswer): number {
  const ticked = new Set(chosen);
  switch (question.kind) {
    case 'number':
      return readNumber(typed).some((value) => isWithin(value, question.answer, question.tolerance)) ? 1 : 0;
    case 'open':
      return question.keyPoints.filter((_, i) => ticked.has(i)).length / question.keyPoints.length;
    default: {
      const right = question.choices.filter(({ correct }) => correct).length;
      const hits = question.choices.filter(({ correct }, i) => correct && ticked.has(i)).length;
      const misses = question.choices.filter(({ correct }, i) => !correct && ticked.has(i)).length;
      return Math.max(0, hits - misses) / right;
    }
  }
}

/** The known mistake that a wrong number is, if it is one. */
export function mistakeOf(question: QuizQuestionView, { typed }: QuizAnswer) {
  if (question.kind !== 'number') return undefined;
  const values = readNumber(typed);
  return question.mistakes.find(({ answer }) =>
    values.some((value) => isWithin(value, answer, question.tolerance)),
  );
}
