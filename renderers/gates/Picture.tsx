import { useEnv } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { describePanels, gatesDetail } from './describe';
import { Frames, TimeParts } from './GatesDiagram';
import { layoutGates } from './layout';
import type { PictureState } from './pictureState';
import type { DecodedGates } from './schema';
import { wholeTime } from './timeWindow';
import { unitOrders } from './unitOrders';
import { describeWeights, weightsNote } from './weights/describe';
import { layoutWeights } from './weights/layout';
import { WeightsDiagram } from './weights/WeightsDiagram';
import { words } from './words';

export function GatesPicture({ data, state }: { data: DecodedGates; state?: unknown }) {
  const { text, language, width } = useEnv();
  const own = useWords(words);
  const { tab, order, window } = (state ?? {}) as Partial<PictureState>;
  const orders = unitOrders(data, order ?? data.order);
  const detail = gatesDetail(data, text, own, language);
  const empty = data.timesteps === 0 || data.runs.every(({ units }) => units === 0);
  if (empty) {
    return (
      <StaticPicture
        width={width}
        height={0}
        title={own.title}
        detail={`${detail} · ${text.empty}`}
        description={text.empty}
      >
        {null}
      </StaticPicture>
    );
  }
  return tab === 'weights' ? weightsPicture() : activationsPicture();

  function activationsPicture() {
    const layout = layoutGates(data, innerWidth(width), own.sharesLegend);
    return (
      <StaticPicture
        width={width}
        height={layout.height}
        title={own.title}
        detail={detail}
        description={describePanels(data, text, own)}
      >
        <Frames {...{ data, layout, orders }} />
        <TimeParts {...{ data, layout, orders }} window={window ?? wholeTime(data.timesteps)} />
      </StaticPicture>
    );
  }

  function weightsPicture() {
    const layout = layoutWeights(data, innerWidth(width), weightsNote(data, own));
    return (
      <StaticPicture
        width={width}
        height={layout.height}
        title={own.title}
        detail={`${own.tabs.weights} · ${detail}`}
        description={describeWeights(data, text, own)}
      >
        <WeightsDiagram {...{ data, layout, orders }} />
      </StaticPicture>
    );
  }
}
