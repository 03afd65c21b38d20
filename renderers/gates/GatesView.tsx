import { useMemo, useState } from 'preact/hooks';
import type { UnitOrder } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { usePictureState } from '../shared/picture';
import { useWords } from '../shared/words';
import { Activations } from './Activations';
import { gatesDetail } from './describe';
import { OrderSwitch, TabSwitch, ZoomButtons } from './Controls';
import type { Tab } from './pictureState';
import type { DecodedGates } from './schema';
import { wholeTime, within, zoomed, type TimeWindow } from './timeWindow';
import { unitOrders } from './unitOrders';
import { WeightsPlot } from './weights/WeightsPlot';
import { words } from './words';

export function GatesView({ data }: { data: DecodedGates }) {
  const { text, language, interactive } = useEnv();
  const own = useWords(words);
  const [tab, setTab] = useState<Tab>('activations');
  const [order, setOrder] = useState<UnitOrder>(data.order);
  const [chosen, setWindow] = useState<TimeWindow>();
  const orders = useMemo(() => unitOrders(data, order), [data, order]);
  const [notes, setNotes] = useState<string[]>([]);
  const { timesteps } = data;
  const window = useMemo(() => within(chosen ?? wholeTime(timesteps), timesteps), [chosen, timesteps]);
  const withWeights = data.runs.some(({ weights }) => weights.length > 0);
  const shown: Tab = withWeights ? tab : 'activations';
  usePictureState({ tab: shown, order, window });

  const detail = gatesDetail(data, text, own, language);
  const empty = timesteps === 0 || data.runs.every(({ units }) => units === 0);
  if (empty) return <Head title={own.title} detail={`${detail} · ${text.empty}`} />;
  const zoom = (factor: number) =>
    setWindow(zoomed(window, factor, window.from + window.span / 2, timesteps));
  return (
    <div>
      <Head title={own.title} detail={[detail, ...(shown === 'activations' ? notes : [])].join(' · ')}>
        {interactive ? (
          <>
            {withWeights ? <TabSwitch tab={shown} onChange={setTab} /> : null}
            <OrderSwitch data={data} order={order} onChange={setOrder} />
            {shown === 'activations' && timesteps > 8 ? (
              <ZoomButtons window={window} timesteps={timesteps} onZoom={zoom} />
            ) : null}
          </>
        ) : null}
      </Head>
      {shown === 'weights' ? (
        <WeightsPlot data={data} orders={orders} />
      ) : (
        <Activations
          data={data}
          orders={orders}
          window={window}
          onWindow={setWindow}
          notes={notes}
          onNotes={setNotes}
        />
      )}
    </div>
  );
}
