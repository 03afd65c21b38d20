import { useEnv } from '../shared/env';
import type { HeatScale } from '../shared/heat';
import type { UnrolledView } from '../../src/rnn/display/views';
import { InputRow } from './InputRow';
import { Axis } from './Axis';
import type { Layout } from './layout';
import { Output } from './Output';
import { Legend, legendHeight, legendLines } from './Legend';
import { connect } from './network';
import { CellBoxes } from './CellBoxes';
import { EdgePath } from './EdgePath';
import { PlainBoxes } from './PlainBoxes';
import { RowLabels } from './RowLabels';
import { stepX, stripStep } from './timeline';

/** A step of a block. */
export interface StepCursor {
  block: number;
  step: number;
}

interface Props {
  view: UnrolledView;
  layout: Layout;
  cursor?: StepCursor;
}

/** One scale for all layers whose ‖h‖ is drawn. */
export function normScale(view: UnrolledView): HeatScale | undefined {
  const norms = view.layers
    .filter((layer) => layer.direction !== 'both' || layer.outputExtent === 'sequence')
    .flatMap((layer) => layer.hiddenNorm ?? [])
    .filter(Number.isFinite);
  return norms.length > 0 ? { kind: 'sequential', min: 0, max: Math.max(...norms.slice(0, 1e5)) } : undefined;
}

export function diagramLegend(
  view: UnrolledView,
  text: Parameters<typeof legendLines>[1],
  width: number,
  folded: boolean,
) {
  const recurrent = view.layers.filter((layer) => layer.cell);
  const scale = folded ? undefined : normScale(view);
  return legendLines(
    { cell: recurrent.some((l) => l.cell === 'LSTM'), recurrent: recurrent.length > 0, scale },
    text,
    width,
  );
}

/** The drawing itself, as the content of an `<svg>` of the layout's size. */
export function UnrolledDiagram({ view, layout, cursor }: Props) {
  const { text } = useEnv();
  const network = connect(view, layout);
  const folded = layout.timelines[0]?.folded ?? false;
  const scale = normScale(view);
  const heat = scale ?? { kind: 'sequential' as const, min: 0, max: 1 };
  const legend = diagramLegend(view, text, layout.width, folded);
  return (
    <>
      {cursor ? <CursorBand layout={layout} cursor={cursor} /> : null}
      {network.edges.map((edge, i) => (
        <EdgePath key={i} edge={edge} />
      ))}
      {layout.rows.map((row) => (
        <g key={row.index} data-layer={row.index}>
          {row.layer.cell ? (
            <CellBoxes row={row} layout={layout} scale={heat} />
          ) : (
            <PlainBoxes row={row} layout={layout} />
          )}
          <RowLabels row={row} layout={layout} />
        </g>
      ))}
      {[...network.inputs].map((block) => (
        <InputRow
          key={block}
          view={view}
          layout={layout}
          block={block}
          features={featuresOf(layout, block)}
        />
      ))}
      {layout.timelines.map((timeline, block) =>
        network.inputs.has(block) || layout.rows.some((r) => r.block === block && r.kind !== 'vector') ? (
          <Axis key={block} timeline={timeline} y={layout.axisY} />
        ) : null,
      )}
      <EdgeLabels labels={network.labels} />
      {network.outputs.map((row) => (
        <Output key={row.index} row={row} layout={layout} view={view} only={network.outputs.length === 1} />
      ))}
      <Legend lines={legend} y={layout.height - legendHeight(legend)} scale={scale} />
    </>
  );
}

function featuresOf(layout: Layout, block: number): number | undefined {
  const first = layout.rows.find((row) => row.block === block && row.level === 0);
  return first?.layer.inputShape.at(-1) ?? undefined;
}

function EdgeLabels({ labels }: { labels: ReturnType<typeof connect>['labels'] }) {
  const { ink } = useEnv();
  return (
    <g font-size={10} fill={ink.muted}>
      {labels.map(({ x, y, text, whole, anchor }, i) => (
        <text
          key={i}
          x={x}
          y={y}
          text-anchor={anchor}
          stroke={ink.surface}
          stroke-width={3}
          paint-order="stroke"
        >
          {text}
          <title>{whole}</title>
        </text>
      ))}
    </g>
  );
}

function CursorBand({ layout, cursor }: { layout: Layout; cursor: StepCursor }) {
  const { ink } = useEnv();
  const timeline = layout.timelines[cursor.block];
  const x = timeline && stepX(timeline, cursor.step);
  if (!timeline || x === undefined) return null;
  const whole = timeline.columns.some((c) => c.step === cursor.step);
  const width = whole ? timeline.pitch - 2 : Math.max(2, stripStep(timeline.strip!));
  return (
    <rect
      x={x - width / 2}
      y={4}
      width={width}
      height={layout.axisY + 2}
      rx={whole ? 4 : 0}
      fill={ink.cursor}
      class="rnn-cursor"
    />
  );
}
