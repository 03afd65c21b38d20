import type { UnrolledView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { featuresText, short } from '../shared/format';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import type { Layout, PlacedRow } from './layout';

/** What leaves the network: its shape, and for an example its value. */
export function Output({
  row,
  layout,
  view,
  only,
}: {
  row: PlacedRow;
  layout: Layout;
  view: UnrolledView;
  only: boolean;
}) {
  const { text } = useEnv();
  const { layer, timeline } = row;
  const sequence = layer.outputExtent === 'sequence';
  const values = only ? view.example?.output : undefined;
  const shape = featuresText(layer.outputShape, layer.outputExtent, text);
  const label = values?.length === 1 ? `ŷ ${short(values[0]!)}` : `ŷ ${shape}`.trimEnd();
  const half = textWidth(label, 11, true) / 2;
  const wanted = sequence ? (timeline.columns.at(-1)?.x ?? 0) : row.vectorX;
  const x = Math.min(wanted, layout.width - half - 2);
  return (
    <Label x={x} y={row.top - 23} bold anchor="middle">
      {label}
    </Label>
  );
}
