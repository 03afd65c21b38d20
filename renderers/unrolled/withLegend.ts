/** What the legend of a network says, and the room that it takes. */
import type { UnrolledView } from '../../src/rnn/display/views';
import type { HeatScale } from '../shared/heat';
import type { Text } from '../shared/text';
import { layoutUnrolled } from './layout';
import { legendHeight, legendLines } from './Legend';

/** One scale for all layers whose ‖h‖ is drawn. */
export function normScale(view: UnrolledView): HeatScale | undefined {
  const norms = view.layers
    .filter((layer) => layer.direction !== 'both' || layer.outputExtent === 'sequence')
    .flatMap((layer) => layer.hiddenNorm ?? [])
    .filter(Number.isFinite);
  return norms.length > 0 ? { kind: 'sequential', min: 0, max: Math.max(...norms.slice(0, 1e5)) } : undefined;
}

export function diagramLegend(view: UnrolledView, text: Text, width: number, folded: boolean) {
  const recurrent = view.layers.filter((layer) => layer.cell);
  const scale = folded ? undefined : normScale(view);
  return legendLines(
    { cell: recurrent.some((l) => l.cell === 'LSTM'), recurrent: recurrent.length > 0, scale },
    text,
    width,
  );
}

/** The layout, with room for the legend below. */
export function withLegend(data: UnrolledView, width: number, folded: boolean, text: Text) {
  const layout = layoutUnrolled(data, width, folded);
  return { ...layout, height: layout.height + 14 + legendHeight(diagramLegend(data, text, width, folded)) };
}
