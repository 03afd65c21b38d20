import { adviceSections, recommendationText } from '../../src/rnn/display/advisor/adviceText';
import type { AdvisorView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { TEXT_SIZE, TextColumn } from '../shared/TextColumn';
import { useWords } from '../shared/words';
import { wrapText } from '../shared/wrapText';
import { AdvisorDiagram } from './AdvisorDiagram';
import { describeAdvice, modelText } from './describe';
import { layoutTree } from './layout';
import { words as translated } from './words';

const INDENT = 12;
/** Longer lines are hard to read. */
const WIDEST = 760;

/** The tree with the reasons below. */
export function AdvisorPicture({ data, state }: { data: Data; state?: unknown }) {
  const { width, ink, language } = useEnv();
  const words = useWords(translated);
  const { selected } = (state ?? {}) as { selected?: number };
  const inner = innerWidth(width);
  const layout = layoutTree(inner, words);
  const room = Math.min(inner, WIDEST);
  const column = new TextColumn(ink, layout.height + 12);
  const put = (text: string, x: number, bold = false) =>
    column.putLines(wrapText(text, room - x, TEXT_SIZE, bold), { x, maxWidth: room - x, bold });
  const model = modelText(data, words, language);
  if (model !== undefined) put(model, 0, true);
  for (const { head, items } of adviceSections(data, words.texts, (n) => count(n, language))) {
    column.y += 6;
    put(head, 0, true);
    for (const { lead, text } of items) put(lead === undefined ? text : `${lead}: ${text}`, INDENT);
  }
  return (
    <StaticPicture
      width={width}
      height={column.y}
      title={words.title}
      detail={recommendationText(data, words.texts) ?? words.texts.heads.noAnswers}
      description={describeAdvice(data, words, language)}
    >
      <AdvisorDiagram data={data} layout={layout} selected={selected} />
      {column.parts}
    </StaticPicture>
  );
}
