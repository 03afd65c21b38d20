import type { Seq2SeqView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { describeAll, headOf } from './describe';
import { Details, detailsHeight } from './Details';
import { layoutSeq2Seq } from './layout';
import { Seq2SeqDiagram } from './Seq2SeqDiagram';
import { words as translated } from './words';

export function Seq2SeqPicture({ data, state }: { data: Seq2SeqView; state?: unknown }) {
  const { width, language } = useEnv();
  const words = useWords(translated);
  const inner = innerWidth(width);
  const layout = layoutSeq2Seq(data, inner);
  const step = (state as { step?: number } | undefined)?.step;
  return (
    <StaticPicture
      width={width + layout.width - inner}
      height={layout.height + 12 + detailsHeight(data.kind, inner)}
      {...headOf(data, words, language)}
      description={describeAll(data, words)}
    >
      <Seq2SeqDiagram data={data} layout={layout} room={layout.width} step={step} />
      <g transform={`translate(0,${layout.height + 12})`}>
        <Details data={data} width={inner} step={step ?? data.parting ?? 0} />
      </g>
    </StaticPicture>
  );
}
