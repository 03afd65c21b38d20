/** What the legend of a network says, and the room that it takes. */
import type { UnrolledView } from '../../src/rnn/display/views';
import type { HeatScale } from '../shared/heat';
import type { Text } from '../shared/text';
import { type Arrangement, layoutUnrolled } from './layout';
import { stateScales } from './states';
import type { UnrolledWords } from './words';
import { legendHeight, legendLines } from './Legend';

/** One scale for all layers whose ‖h‖ is drawn. */
export function normScale(view: UnrolledView): HeatScale | undefined {
  const norms = view.layers
    .filter((layer) => layer.direction !== 'both' || layer.outputExtent === 'sequence')
    .flatMap((layer) => layer.hiddenNorm ?? [])
    .filter(Number.isFinite);
  return norms.length > 0 ? { kind: 'sequential', min: 0, max: Math.max(...norms.slice(0, 1e5)) } : undefined;
}

export function diagramLegend(view: UnrolledView, text: Text, words: UnrolledWords, width: number) {
  const recurrent = view.layers.filter((layer) => layer.cell);
  const states = stateScales(view);
  const every = Math.max(1, ...view.layers.flatMap(({ states }) => states?.map((s) => s.every) ?? []));
  return legendLines(
    {
      cell: recurrent.some((l) => l.cell === 'LSTM'),
      recurrent: recurrent.length > 0,
      scale: states.hidden ? undefined : normScale(view),
      states,
      masked: view.layers.some(({ masked }) => masked?.includes(true)),
      every,
    },
    text,
    words,
    width,
  );
}

/** The layout, with room for the legend below. */
export function withLegend(
  data: UnrolledView,
  width: number,
  arranged: Arrangement,
  text: Text,
  words: UnrolledWords,
) {
  const layout = layoutUnrolled(data, width, arranged);
  return { ...layout, height: layout.height + 14 + legendHeight(diagramLegend(data, text, words, width)) };
}
