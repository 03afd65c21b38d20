/** The pieces of the diagram, each from its placed row. */
import type { ComponentChildren } from 'preact';
import { useEnv } from '../shared/env';
import { short, exact } from '../shared/format';
import { css, heatColour, readableOn, type HeatScale } from '../shared/heat';
import { Label } from '../shared/Label';
import { fit, textWidth } from '../shared/measureText';
import { chains, mergeY, SHIFT } from './cells';
import { EDGE_WIDTH, type Edge } from './edges';
import { BOX_FONT, boxText, type Layout, type PlacedRow } from './layout';
import { stripStep, type Column } from './timeline';

export function EdgePath({ edge }: { edge: Edge }) {
  const { ink } = useEnv();
  const colour = edge.kind === 'faint' ? ink.boxLine : ink.edge;
  const dash = edge.kind === 'skip' ? '4 3' : undefined;
  return (
    <g class={`rnn-edge-${edge.kind}`}>
      <path
        d={edge.d}
        fill="none"
        stroke={colour}
        stroke-width={EDGE_WIDTH[edge.kind]}
        stroke-dasharray={dash}
      />
      {edge.head ? <path d={edge.head} fill={colour} /> : null}
    </g>
  );
}

/** Boxes of a recurrent layer; with an example coloured by ‖h‖, which stands inside. */
export function CellBoxes({ row, layout, scale }: { row: PlacedRow; layout: Layout; scale: HeatScale }) {
  const norms = row.layer.hiddenNorm;
  const merged = row.kind === 'both';
  return (
    <g>
      {chains(row).map((chain) => (
        <g key={chain.direction}>
          {row.timeline.columns.map((c) => (
            <Cell
              key={c.label}
              x={c.x + chain.shift - layout.cellWidth / 2}
              y={chain.y - chain.half}
              width={layout.cellWidth}
              height={chain.half * 2}
              column={c}
              scale={scale}
              norm={merged || c.step === null ? undefined : norms?.[c.step]}
            />
          ))}
          <Strip
            row={row}
            y={chain.y - chain.half}
            height={chain.half * 2}
            scale={scale}
            norms={merged ? undefined : norms}
          />
        </g>
      ))}
      {merged ? <Merge row={row} layout={layout} scale={scale} /> : null}
    </g>
  );
}

interface CellProps {
  x: number;
  y: number;
  width: number;
  height: number;
  column: Column;
  scale: HeatScale;
  norm?: number;
}

function Cell({ x, y, width, height, column, scale, norm }: CellProps) {
  const { ink, scheme } = useEnv();
  const colour = norm === undefined ? undefined : heatColour(scale, norm, scheme);
  const text = norm === undefined ? '' : short(norm);
  const middle = { x: x + width / 2, y: y + height / 2 + 3.5, 'text-anchor': 'middle' as const };
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={4} fill={ink.surface} />
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={4}
        fill={colour ? css(colour) : ink.box}
        stroke={ink.boxLine}
      >
        {norm === undefined ? null : <title>{`‖h‖ = ${exact(norm)}`}</title>}
      </rect>
      {colour && textWidth(text, 10) <= width - 2 ? (
        <text {...middle} font-size={10} fill={readableOn(colour)} pointer-events="none">
          {text}
        </text>
      ) : null}
      {!colour && textWidth(`h${column.label}`, 11) <= width ? (
        <text {...middle} font-size={11} fill={ink.muted}>
          h
          <tspan dy={3} font-size={8}>
            {column.label}
          </tspan>
        </text>
      ) : null}
    </g>
  );
}

interface StripProps {
  row: PlacedRow;
  y: number;
  height: number;
  scale?: HeatScale;
  norms?: number[];
}

/** The elided steps, side by side; as heat where ‖h‖ is known. */
export function Strip({ row, y, height, scale, norms }: StripProps) {
  const { ink, scheme } = useEnv();
  const { strip } = row.timeline;
  if (!strip) return null;
  const [left, right] = [strip.left + 2, strip.right - 2];
  const width = stripStep({ ...strip, left, right });
  const cells = scale && norms ? bins(norms.slice(strip.from, strip.to), Math.floor(right - left)) : [];
  return (
    <g>
      <rect x={left} y={y} width={right - left} height={height} fill={ink.surface} />
      {cells.map(({ start, length, value }) => (
        <rect
          key={start}
          x={left + start * width}
          y={y}
          width={length * width + 0.3}
          height={height}
          fill={css(heatColour(scale!, value, scheme))}
        />
      ))}
      <rect
        x={left}
        y={y}
        width={right - left}
        height={height}
        fill={cells.length > 0 ? 'none' : ink.box}
        stroke={ink.boxLine}
      />
    </g>
  );
}

/** At most one rectangle a pixel: the mean of the steps that share it. */
function bins(values: number[], most: number): { start: number; length: number; value: number }[] {
  const length = Math.max(1, Math.ceil(values.length / Math.max(1, most)));
  return Array.from({ length: Math.ceil(values.length / length) }, (_, i) => {
    const part = values.slice(i * length, (i + 1) * length);
    return {
      start: i * length,
      length: part.length,
      value: part.reduce((sum, v) => sum + v, 0) / part.length,
    };
  });
}

/** Where the two directions of a Bidirectional become one output, coloured by its norm. */
function Merge({ row, layout, scale }: { row: PlacedRow; layout: Layout; scale: HeatScale }) {
  const { ink, scheme } = useEnv();
  const { columns } = row.timeline;
  const places = row.layer.outputExtent === 'sequence' ? columns : columns.slice(-1);
  const half = layout.cellWidth / 2 + SHIFT;
  return (
    <g>
      {places.map(({ x, step, label }) => {
        const norm = step === null ? undefined : row.layer.hiddenNorm?.[step];
        const fill = norm === undefined ? ink.edge : css(heatColour(scale, norm, scheme));
        return (
          <rect
            key={label}
            x={x - half}
            y={mergeY(row) - 4}
            width={half * 2}
            height={8}
            rx={4}
            fill={fill}
            stroke={ink.edge}
          >
            {norm === undefined ? null : <title>{`‖h‖ = ${exact(norm)}`}</title>}
          </rect>
        );
      })}
    </g>
  );
}

/** A layer that is applied at every step, or once between a sequence and a vector. */
export function PlainBoxes({ row, layout }: { row: PlacedRow; layout: Layout }) {
  const { timeline } = row;
  if (row.kind === 'steps') {
    const width = Math.max(10, layout.cellWidth - 6);
    return (
      <g>
        {timeline.columns.map((c) => (
          <Box key={c.label} left={c.x - width / 2} right={c.x + width / 2} row={row} />
        ))}
        <Strip row={row} y={row.top} height={row.bottom - row.top} />
      </g>
    );
  }
  const [left, right] = row.kind === 'bar' ? [timeline.left + 3, timeline.right - 3] : row.box;
  return (
    <Box left={left} right={right} row={row}>
      <Label x={(left + right) / 2} y={row.y + 4} size={BOX_FONT} bold anchor="middle">
        {fit(boxText(row), right - left - 6, BOX_FONT, true)}
      </Label>
    </Box>
  );
}

function Box({
  left,
  right,
  row,
  children,
}: {
  left: number;
  right: number;
  row: PlacedRow;
  children?: ComponentChildren;
}) {
  const { ink } = useEnv();
  const place = { x: left, y: row.top, width: right - left, height: row.bottom - row.top, rx: 4 };
  return (
    <g>
      <rect {...place} fill={ink.surface} />
      <rect {...place} fill={ink.box} stroke={ink.boxLine} />
      {children}
    </g>
  );
}
