import { useEnv } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { describePanels, gatesDetail } from './describe';
import { GatesDiagram } from './GatesDiagram';
import { layoutGates } from './layout';
import type { DecodedGates } from './schema';

export function GatesPicture({ data }: { data: DecodedGates }) {
  const { text, language, width } = useEnv();
  const layout = layoutGates(data, innerWidth(width));
  return (
    <StaticPicture
      width={width}
      height={layout.height}
      title={text.gatesTitle}
      detail={gatesDetail(data, text, language)}
      description={describePanels(data, text)}
    >
      <GatesDiagram data={data} layout={layout} />
    </StaticPicture>
  );
}
