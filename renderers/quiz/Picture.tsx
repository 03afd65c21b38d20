import { plainLines } from '../../src/rnn/display/plainText';
import type { QuizQuestionView, QuizView, RichText } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { TEXT_SIZE, TextColumn } from '../shared/TextColumn';
import { useWords } from '../shared/words';
import { wrapText } from '../shared/wrapText';
import { describeQuiz, MARKS, progressText } from './describe';
import { newState, type QuestionState, type QuizState, scoreOf, standing } from './state';
import { words as translated } from './words';

const [INDENT, WIDEST] = [22, 720];

/** All questions one below the other, with what the reader has answered so far, and none of the answers. */
export function QuizPicture({ data, state = newState(data) }: { data: QuizView; state?: unknown }) {
  const { width, ink } = useEnv();
  const words = useWords(translated);
  const { questions } = state as QuizState;
  const inner = innerWidth(width);
  const room = Math.min(inner, WIDEST);
  const column = new TextColumn(ink, 0);
  const put = (text: string, x: number, look: { bold?: boolean; muted?: boolean } = {}) =>
    column.putLines(wrapText(text, room - x, TEXT_SIZE, look.bold), { x, maxWidth: inner - x, ...look });
  data.questions.forEach((question, i) => {
    const own = questions[i]!;
    const stands = standing(question, own);
    column.put(`${i + 1}.`, { maxWidth: INDENT, bold: true });
    for (const line of plainLines(question.text)) put(line, INDENT, { bold: true });
    for (const line of answerLines(question, own)) put(line, INDENT);
    if (stands !== 'open') put(`${MARKS[stands]} ${words.standing[stands]}`, INDENT, { muted: true });
    column.y += 10;
  });
  return (
    <StaticPicture
      width={width}
      height={column.y}
      title={data.title ?? words.title}
      detail={progressText(scoreOf(data, state as QuizState), data.questions.length, words)}
      description={describeQuiz(data, words)}
    >
      {column.parts}
    </StaticPicture>
  );
}

function answerLines(question: QuizQuestionView, { typed, chosen }: QuestionState): string[] {
  if (question.kind === 'open') return typed === '' ? ['____'] : typed.split('\n');
  if (question.kind === 'number') return [`${typed === '' ? '____' : typed} ${question.unit ?? ''}`.trim()];
  const [before, behind] = question.kind === 'single-choice' ? '()' : '[]';
  const line = (text: RichText) => plainLines(text).join(' ');
  return question.choices.map(
    ({ text }, i) => `${before}${chosen.includes(i) ? '×' : '\u2007'}${behind} ${line(text)}`,
  );
}
