import { plainText } from '../../src/rnn/display/plainText';
import type { QuizView } from '../../src/rnn/display/views';
import type { Score, Standing } from './state';
import type { QuizWords } from './words';

/** Beside a question, besides its colour. */
export const MARKS: Record<Standing, string> = { open: '', right: '✓', partly: '◐', wrong: '✗', shown: '–' };

/** Points with one decimal at most. */
export function pointsText(points: number): string {
  return String(Math.round(points * 10) / 10);
}

export function progressText({ answered, points, atOnce }: Score, of: number, words: QuizWords): string {
  if (answered === 0) return words.answered(0, of);
  return [
    words.answered(answered, of),
    words.score(pointsText(points), of),
    ...(atOnce > 0 ? [words.atOnce(atOnce)] : []),
  ].join(' · ');
}

/** The questions in words, without their answers. */
export function describeQuiz({ questions }: QuizView, words: QuizWords): string {
  return questions
    .map((question, i) => {
      const choices = 'choices' in question ? question.choices.map(({ text }) => plainText(text)) : [];
      return [`${words.question(i + 1, questions.length)}: ${plainText(question.text)}`, ...choices].join(
        ' / ',
      );
    })
    .join('\n');
}
