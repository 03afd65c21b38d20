import type { UnrolledView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { describeNetwork, networkHead, overTime } from './describe';
import { UnrolledDiagram } from './UnrolledDiagram';
import type { UnrolledState } from './UnrolledView';
import { withLegend } from './withLegend';
import { words as translated } from './words';

export function UnrolledPicture({ data, state }: { data: UnrolledView; state?: unknown }) {
  const { text, language, width } = useEnv();
  const words = useWords(translated);
  const { folded = false, cursor, centres } = (state ?? {}) as Partial<UnrolledState>;
  const one = folded || !overTime(data);
  const steps = cursor ? [cursor.block === 0 ? cursor.step : undefined, cursor.block === 1 ? cursor.step : undefined] : []; // prettier-ignore
  const layout = withLegend(data, innerWidth(width), { part: one ? 0 : 1, centres, steps }, text, words);
  return (
    <StaticPicture
      width={width}
      height={layout.height}
      {...networkHead(data, text, words, language)}
      description={describeNetwork(data, text, words, language)}
    >
      <UnrolledDiagram view={data} layout={layout} cursor={one ? undefined : cursor} />
    </StaticPicture>
  );
}
