import { createHash } from 'node:crypto';
import { described } from '../described';
import { MIME, type View, view } from '../display/mime';
import type { QuizView } from '../display/views';
import type { parseRichText } from './parseRichText';
import type { QuizOptions, QuizQuestion } from './QuizQuestion';
import { quizText } from './quizText';
import { QuestionReader } from './readQuestion';

let reader: QuestionReader | undefined;

/** See `Rnn.quiz`. */
export function quiz(questions: readonly QuizQuestion[], { title }: QuizOptions = {}): View {
  if (!Array.isArray(questions) || questions.length === 0)
    throw new Error(
      `rnn.quiz takes an array of questions, at least one, not ${Array.isArray(questions) ? 'an empty array' : described(questions)}.`,
    );
  if (title !== undefined && (typeof title !== 'string' || title.trim() === ''))
    throw new Error(`The title of a quiz is a text, not ${described(title)}: leave it out for none.`);
  reader ??= new QuestionReader(loadParser());
  const read = questions.map((question, i) => reader!.read(question, i + 1));
  const content = { ...(title !== undefined && { title: title.trim() }), questions: read };
  const id = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
  const data: QuizView = { version: 1, id, ...content };
  return view({ [MIME.quiz]: data, [MIME.text]: quizText(data) });
}

function loadParser(): typeof parseRichText {
  // 60 ms to load: not before the first quiz
  return (require('./parseRichText') as { parseRichText: typeof parseRichText }).parseRichText;
}
