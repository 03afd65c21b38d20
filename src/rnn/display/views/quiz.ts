import type { RichText } from './richText';

/** Questions that the reader answers in the view, with what is said to each answer. */
export interface QuizView {
  version: 1;
  /** The same for the same questions: what a reader has answered is kept under it. */
  id: string;
  title?: string;
  questions: QuizQuestionView[];
}

interface QuestionView {
  text: RichText;
  /** Shown one after another. */
  hints: RichText[];
  /** Shown once the question is answered. */
  explanation?: RichText;
}

export interface ChoiceQuestionView extends QuestionView {
  kind: 'single-choice' | 'multiple-choice';
  choices: { text: RichText; correct: boolean; explanation?: RichText }[];
}

export interface NumberQuestionView extends QuestionView {
  kind: 'number';
  answer: number;
  /** How far off an answer may be. */
  tolerance: number;
  unit?: string;
  /** Answers that a misconception leads to. */
  mistakes: { answer: number; explanation: RichText }[];
}

/** Answered in the reader's own words, compared with a model answer, and judged by the reader. */
export interface OpenQuestionView extends QuestionView {
  kind: 'open';
  modelAnswer: RichText;
  /** What an answer should say; the reader ticks what theirs does. */
  keyPoints: RichText[];
}

export type QuizQuestionView = ChoiceQuestionView | NumberQuestionView | OpenQuestionView;
