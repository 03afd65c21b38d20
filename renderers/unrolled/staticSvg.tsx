import type { UnrolledView } from '../../src/rnn/display/views';
import type { Env } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { describeNetwork, networkHead, overTime } from './describe';
import { UnrolledDiagram } from './UnrolledDiagram';
import { withLegend } from './withLegend';

export function unrolledSvg(view: UnrolledView, { text, language, width }: Env) {
  const layout = withLegend(view, innerWidth(width), !overTime(view), text);
  return (
    <StaticPicture
      width={width}
      height={layout.height}
      {...networkHead(view, text, language)}
      description={describeNetwork(view, text, language)}
    >
      <UnrolledDiagram view={view} layout={layout} />
    </StaticPicture>
  );
}
