import type { TokensView } from '../../src/rnn/display/views';
import type { Cursor } from '../shared/cursor';
import { useEnv } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { describeAll, headOf } from './describe';
import { layoutTokens } from './layout';
import { Legend, legendHeight, legendOf } from './Legend';
import { TokensDiagram } from './TokensDiagram';
import { words as translated } from './words';

export function TokensPicture({ data, state }: { data: TokensView; state?: unknown }) {
  const { width, language } = useEnv();
  const words = useWords(translated);
  const inner = innerWidth(width);
  const layout = layoutTokens(data, inner, [words.token, words.index, words.row]);
  const legend = legendOf(data, words, language, inner);
  return (
    <StaticPicture
      width={width}
      height={layout.height + legendHeight(legend)}
      {...headOf(data, words, language)}
      description={describeAll(data, words)}
    >
      <TokensDiagram
        data={data}
        layout={layout}
        cursor={(state as { cursor?: Cursor } | undefined)?.cursor}
      />
      <g transform={`translate(0,${layout.height})`}>
        <Legend items={legend} width={inner} />
      </g>
    </StaticPicture>
  );
}
