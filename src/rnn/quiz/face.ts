import type { View } from '../display/mime';
import { quiz } from './quiz';
import type { QuizOptions, QuizQuestion } from './QuizQuestion';

/** Questions to the reader: `rnn.quiz`. */
export function quizFace() {
  return {
    /**
     * Questions that the reader answers in the output, with feedback to each answer, hints, and a score. Nothing of it leaves
     * the notebook, and nothing is hidden from who looks into the cell: it is for learning, not for marks.
     *
     *     rnn.quiz([
     *       {
     *         kind: 'single-choice',
     *         text: 'Which gate scales $C_{t-1}$?',
     *         choices: [
     *           { text: 'forget', correct: true },
     *           { text: 'output', explanation: 'It scales $\\tanh(C_t)$, on the way to $h_t$.' },
     *         ],
     *         hints: ['It multiplies what was kept so far.'],
     *       },
     *       { kind: 'number', text: 'How many gates has a GRU?', answer: 2 },
     *     ])
     *
     * A question is a `'single-choice'` or `'multiple-choice'` with `choices`, a `'number'` with an `answer` and a `tolerance`,
     * or `'open'` with a `modelAnswer` and the `keyPoints` that an answer should say. Texts are Markdown with formulas; in an
     * ordinary string of a cell, LaTeX's backslash is written twice (or once in String.raw`…`). Above the quiz stands the
     * cell, with its answers: keep the questions in a file beside the notebook, `import { questions } from './questions.ts'`,
     * to spare the reader that.
     *
     * @param questions at least one
     * @throws an error that names the question, for what it lacks or cannot have, and for a formula that is no LaTeX
     */
    quiz: (questions: readonly QuizQuestion[], options: QuizOptions = {}): View => quiz(questions, options),
  };
}
