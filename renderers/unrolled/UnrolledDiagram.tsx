import { useEnv } from '../shared/env';
import { short } from '../shared/format';
import type { HeatScale } from '../shared/heat';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { shapeText } from '../shared/format';
import type { UnrolledView } from '../../src/rnn/display/views';
import { InputRow } from './InputRow';
import type { Layout, PlacedRow } from './layout';
import { Legend, legendHeight, legendLines } from './Legend';
import { connect } from './network';
import { CellBoxes, EdgePath, PlainBoxes } from './parts';
import { RowLabels } from './RowLabels';
import { stepX, stripStep, type Timeline } from './timeline';

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

export function normScale(view: UnrolledView): HeatScale | undefined {
  const norms = view.layers.flatMap((layer) => layer.hiddenNorm ?? []).filter(Number.isFinite);
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
  const drawn = folded ? view.layers.length : 0;
  const heat = scale ?? { kind: 'sequential' as const, min: 0, max: 1 };
  const legend = diagramLegend(view, text, layout.width, folded);
  return (
    <>
      {cursor ? <CursorBand layout={layout} cursor={cursor} /> : null}
      {network.edges.map((edge, i) => (
        <EdgePath key={`${drawn} ${i}`} edge={edge} />
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

/** The steps' numbers, and the elided range. */
function Axis({ timeline, y }: { timeline: Timeline; y: number }) {
  const { ink, text } = useEnv();
  const { strip, columns } = timeline;
  const first = columns[0];
  const prefixed = first && !timeline.folded && textWidth(`t = ${first.label}`, 11) < timeline.pitch - 2;
  const elided = strip && (strip.to > strip.from ? `${strip.from + 1} … ${strip.to}` : '…');
  return (
    <g font-size={11} fill={ink.muted} text-anchor="middle">
      {columns.map((c, i) => (
        <text key={c.label} x={c.x} y={y}>
          {i === 0 && prefixed ? `t = ${c.label}` : c.label}
        </text>
      ))}
      {strip && elided ? (
        <text x={(strip.left + strip.right) / 2} y={y}>
          {textWidth(elided, 11) < strip.right - strip.left - 4 ? elided : '…'}
          <title>{text.steps(String(strip.to - strip.from))}</title>
        </text>
      ) : null}
    </g>
  );
}

/** What leaves the network: its shape, and for an example its value. */
function Output({
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
  const { layer, timeline } = row;
  const sequence = layer.outputExtent === 'sequence';
  const values = only ? view.example?.output : undefined;
  const shape = shapeText(layer.outputShape.slice(sequence ? 2 : 1));
  const label = values?.length === 1 ? `ŷ ${short(values[0]!)}` : `ŷ ${shape}`;
  const half = textWidth(label, 11, true) / 2;
  const wanted = sequence ? (timeline.columns.at(-1)?.x ?? 0) : row.vectorX;
  const x = Math.min(wanted, layout.width - half - 2);
  return (
    <Label x={x} y={row.top - 23} bold anchor="middle">
      {label}
    </Label>
  );
}
