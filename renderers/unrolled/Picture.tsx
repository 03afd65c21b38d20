import type { UnrolledView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { describeNetwork, networkHead, overTime } from './describe';
import { UnrolledDiagram } from './UnrolledDiagram';
import { withLegend } from './withLegend';

export function UnrolledPicture({ data }: { data: UnrolledView }) {
  const { text, language, width } = useEnv();
  const layout = withLegend(data, innerWidth(width), !overTime(data), text);
  return (
    <StaticPicture
      width={width}
      height={layout.height}
      {...networkHead(data, text, language)}
      description={describeNetwork(data, text, language)}
    >
      <UnrolledDiagram view={data} layout={layout} />
    </StaticPicture>
  );
}
