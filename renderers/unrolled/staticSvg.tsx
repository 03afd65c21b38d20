import type { UnrolledView } from '../../src/rnn/display/views';
import type { Env } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { describeNetwork, stepsText } from './describe';
import { UnrolledDiagram } from './UnrolledDiagram';
import { withLegend } from './UnrolledView';

export function unrolledSvg(view: UnrolledView, { text, language, width }: Env) {
  const layout = withLegend(view, innerWidth(width), false, text);
  return (
    <StaticPicture
      width={width}
      height={layout.height}
      title={text.unrolledTitle}
      detail={`${view.name} · ${stepsText(view, text, language)}`}
      description={describeNetwork(view, text, language)}
    >
      <UnrolledDiagram view={view} layout={layout} />
    </StaticPicture>
  );
}
