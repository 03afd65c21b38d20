import { useEnv } from '../shared/env';
import { exact, short } from '../shared/format';
import { css, heatColour, readableOn, type HeatScale } from '../shared/heat';
import { textWidth } from '../shared/measureText';
import { chains } from './cells';
import type { Layout, PlacedRow } from './layout';
import { Merge } from './Merge';
import { Strip } from './Strip';
import type { Column } from './timeline';

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
  const size = [10, 9].find((size) => textWidth(text, size) <= width - 2);
  const { label } = column;
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
      {colour && size ? (
        <text {...middle} font-size={size} fill={readableOn(colour)} pointer-events="none">
          {text}
        </text>
      ) : null}
      {!colour && textWidth('h', 11) + textWidth(label, 8) <= width ? (
        <text {...middle} font-size={11} fill={ink.muted}>
          h
          <tspan dy={3} font-size={8}>
            {label}
          </tspan>
        </text>
      ) : null}
    </g>
  );
}
