import { useEnv } from '../shared/env';
import { featuresText, shapeHint, shapeText } from '../shared/format';
import type { UnrolledLayer, UnrolledView } from '../../src/rnn/display/views';
import { useWords } from '../shared/words';
import { InputRow } from './InputRow';
import { Axis } from './Axis';
import type { Layout } from './layout';
import { Output } from './Output';
import { Legend, legendHeight } from './Legend';
import { connect } from './network';
import { CellBoxes } from './CellBoxes';
import { EdgePath } from './EdgePath';
import { PlainBoxes } from './PlainBoxes';
import { RowLabels } from './RowLabels';
import { diagramLegend, normScale } from './withLegend';
import { stateScales } from './states';
import { stepX, stripStep } from './timeline';
import { words as translated } from './words';

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

/** The drawing itself, as the content of an `<svg>` of the layout's size. */
export function UnrolledDiagram({ view, layout, cursor }: Props) {
  const { text } = useEnv();
  const network = connect(view, layout);
  const words = useWords(translated);
  const scale = normScale(view);
  const heat = scale ?? { kind: 'sequential' as const, min: 0, max: 1 };
  const legend = diagramLegend(view, text, words, layout.width);
  return (
    <>
      {cursor ? <CursorBand layout={layout} cursor={cursor} /> : null}
      {network.edges.map((edge, i) => (
        <EdgePath key={i} edge={edge} />
      ))}
      {layout.rows.map((row) => (
        <g key={row.index} data-layer={row.index}>
          {row.layer.cell ? (
            <CellBoxes row={row} layout={layout} scale={heat} states={stateScales(view)} />
          ) : (
            <PlainBoxes row={row} layout={layout} />
          )}
          <RowLabels row={row} layout={layout} />
        </g>
      ))}
      {layout.moving
        ? null
        : [...network.inputs].map((block) => (
            <InputRow
              key={block}
              view={view}
              layout={layout}
              block={block}
              layer={firstLayer(layout, block)}
            />
          ))}
      {layout.moving
        ? null
        : layout.timelines.map((timeline, block) =>
            layout.rows.some((r) => r.block === block && r.kind !== 'vector') ? (
              <Axis key={block} timeline={timeline} y={layout.axisY} />
            ) : null,
          )}
      {layout.moving ? null : <EdgeLabels labels={network.labels} />}
      {network.outputs.map((row) => (
        <Output key={row.index} row={row} layout={layout} view={view} only={network.outputs.length === 1} />
      ))}
      <Legend lines={legend} y={layout.height - legendHeight(legend)} />
    </>
  );
}

/** The layer that takes the inputs of a block. */
function firstLayer(layout: Layout, block: number): UnrolledLayer | undefined {
  return layout.rows.find((row) => row.block === block && row.level === 0)?.layer;
}

function EdgeLabels({ labels }: { labels: ReturnType<typeof connect>['labels'] }) {
  const { ink, text } = useEnv();
  return (
    <g font-size={10} fill={ink.muted}>
      {labels.map(({ x, y, shape, extent, anchor }, i) => (
        <text
          key={i}
          x={x}
          y={y}
          text-anchor={anchor}
          stroke={ink.surface}
          stroke-width={3}
          paint-order="stroke"
        >
          {featuresText(shape, extent, text)}
          <title>{[shapeText(shape, text), shapeHint(shape, text)].filter(Boolean).join(', ')}</title>
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
  const strip = timeline.strips.find(({ from, to }) => cursor.step >= from && cursor.step < to);
  const width = strip ? Math.max(2, stripStep(strip)) : timeline.pitch - 2;
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
