import { plainLines } from '../display/plainText';
import type { QuizQuestionView, QuizView, RichText } from '../display/views';

/** The questions as text, as on paper: without answers, hints and explanations. */
export function quizText({ title, questions }: QuizView): string {
  const parts = questions.map((question, i) => {
    const mark = `${i + 1}. `;
    const below = ' '.repeat(mark.length);
    return [...marked(mark, question.text), ...answerLines(question).map((line) => below + line)].join('\n');
  });
  return [title === undefined ? 'Quiz' : `Quiz: ${title}`, ...parts].join('\n\n');
}

function answerLines(question: QuizQuestionView): string[] {
  if (question.kind === 'open') return ['____'];
  if (question.kind === 'number') return [question.unit === undefined ? '____' : `____ ${question.unit}`];
  const mark = question.kind === 'single-choice' ? '( ) ' : '[ ] ';
  return question.choices.flatMap(({ text }) => marked(mark, text));
}

function marked(mark: string, text: RichText): string[] {
  return plainLines(text).map((line, i) => (i === 0 ? mark : ' '.repeat(mark.length)) + line);
}
