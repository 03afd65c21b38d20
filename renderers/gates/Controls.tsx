import type { UnitOrder } from '../../src/rnn/display/views';
import { Switch } from '../shared/Switch';
import { useWords } from '../shared/words';
import type { Tab } from './pictureState';
import type { DecodedGates } from './schema';
import type { TimeWindow } from './timeWindow';
import { canCluster } from './unitOrders';
import { words } from './words';

export function TabSwitch({ tab, onChange }: { tab: Tab; onChange(tab: Tab): void }) {
  const { tabs } = useWords(words);
  return (
    <Switch
      label={tabs.label}
      options={[
        { value: 'activations', label: tabs.activations },
        { value: 'weights', label: tabs.weights },
      ]}
      value={tab}
      onChange={onChange}
    />
  );
}

export function OrderSwitch({
  data,
  order,
  onChange,
}: {
  data: DecodedGates;
  order: UnitOrder;
  onChange(order: UnitOrder): void;
}) {
  const { order: names, orderTitle } = useWords(words);
  if (data.runs.every(({ units }) => units < 2)) return null;
  const orders: UnitOrder[] = canCluster(data) ? ['index', 'peak', 'cluster'] : ['index', 'peak'];
  return (
    <span>
      <span class="rnn-muted">{names.label}</span>{' '}
      <Switch
        label={names.label}
        options={orders.map((value) => ({ value, label: names[value], title: orderTitle[value] }))}
        value={order}
        onChange={onChange}
      />
    </span>
  );
}

const STEP = 2;

export function ZoomButtons({
  window,
  timesteps,
  onZoom,
}: {
  window: TimeWindow;
  timesteps: number;
  onZoom(factor: number): void;
}) {
  const { zoomIn, zoomOut, zoomKeys } = useWords(words);
  const button = (label: string, sign: string, factor: number, disabled: boolean) => (
    <button
      type="button"
      aria-label={label}
      title={`${label}. ${zoomKeys}`}
      disabled={disabled}
      onClick={() => onZoom(factor)}
    >
      {sign}
    </button>
  );
  return (
    <span class="rnn-buttons">
      {button(zoomOut, '−', STEP, window.span >= timesteps)}
      {button(zoomIn, '+', 1 / STEP, window.span <= 8)}
    </span>
  );
}
