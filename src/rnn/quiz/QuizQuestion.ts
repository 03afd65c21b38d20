interface Question {
  /** Markdown with formulas (`$…$`, `$$…$$`): paragraphs, lists, code and emphasis. So are all other texts of a quiz. */
  text: string;
  /** Shown one after another, when the reader asks. Default: none. */
  hints?: readonly string[];
  /** Shown once the question is answered. */
  explanation?: string;
}

export interface QuizChoice {
  text: string;
  /** Default: false. */
  correct?: boolean;
  /** Why it is right, or which misconception leads to it: shown when it was chosen, or the question is answered. */
  explanation?: string;
}

export interface ChoiceQuestion extends Question {
  /** One choice is right, or as many as there are. */
  kind: 'single-choice' | 'multiple-choice';
  /** At least two. */
  choices: readonly QuizChoice[];
}

export interface NumberQuestion extends Question {
  kind: 'number';
  answer: number;
  /** How far off an answer may be. Default: 0. */
  tolerance?: number;
  /** Written behind the number. */
  unit?: string;
  /** Wrong answers that have a reason, which is shown for them. Default: none. */
  mistakes?: readonly { answer: number; explanation: string }[];
}

export interface OpenQuestion extends Question {
  /** The reader explains in their own words, compares with the model answer, and ticks what their answer says. */
  kind: 'open';
  modelAnswer: string;
  /** What an answer should say: at least one point. */
  keyPoints: readonly string[];
}

export type QuizQuestion = ChoiceQuestion | NumberQuestion | OpenQuestion;

export interface QuizOptions {
  /** Written above the questions. Default: none. */
  title?: string;
}
