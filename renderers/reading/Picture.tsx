import type { ReadingView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { wrapText } from '../shared/wrapText';
import { describeAll, headOf } from './describe';
import { layoutReading, ReadingDiagram } from './ReadingDiagram';
import { words as translated } from './words';

export function ReadingPicture({ data, state }: { data: ReadingView; state?: unknown }) {
  const { width, language, ink } = useEnv();
  const words = useWords(translated);
  const inner = innerWidth(width);
  const layout = layoutReading(data, inner, words.nothing);
  const notes = wrapText(words.means[data.padding], inner, 11);
  return (
    <StaticPicture
      width={width + layout.width - inner}
      height={layout.height + 8 + notes.length * 15}
      {...headOf(data, words, language)}
      description={describeAll(data, words)}
    >
      <ReadingDiagram data={data} layout={layout} step={(state as { step?: number } | undefined)?.step} />
      {notes.map((line, i) => (
        <Label key={i} x={0} y={layout.height + 17 + i * 15} size={11} colour={ink.muted}>
          {line}
        </Label>
      ))}
    </StaticPicture>
  );
}
