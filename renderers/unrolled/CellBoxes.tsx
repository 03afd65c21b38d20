import { useEnv } from '../shared/env';
import { exact, short } from '../shared/format';
import { css, heatColour, readableOn, type HeatScale } from '../shared/heat';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { chains, heatArea, type Chain } from './cells';
import { HeatBlock } from './HeatBlock';
import type { Layout, PlacedRow } from './layout';
import { Masked } from './Masked';
import { Merge } from './Merge';
import { stateOf, type StateName, type StateScales } from './states';
import { Strips } from './Strip';
import type { Column } from './timeline';

interface Props {
  row: PlacedRow;
  layout: Layout;
  scale: HeatScale;
  states: StateScales;
}

/** Boxes of a recurrent layer, one a step; with an example what the states are there, and ‖h‖. */
export function CellBoxes({ row, layout, scale, states }: Props) {
  const merged = row.kind === 'both';
  return (
    <g>
      {chains(row).map((chain, i) => (
        <g key={chain.direction}>
          {row.timeline.columns.map((c) => (
            <Cell
              key={c.label}
              row={row}
              layout={layout}
              chain={chain}
              direction={i}
              column={c}
              scale={scale}
              states={states}
            />
          ))}
          <Strips
            row={row}
            y={chain.y - chain.half}
            height={chain.half * 2}
            scale={scale}
            norms={merged ? undefined : row.layer.hiddenNorm}
            state={stateOf(row.layer, i, 'hidden')}
            stateScale={states.hidden}
            heat={heatArea(row, chain)}
            moving={layout.moving}
          />
        </g>
      ))}
      {merged ? <Merge row={row} layout={layout} scale={scale} /> : null}
    </g>
  );
}

interface CellProps extends Props {
  chain: Chain;
  /** Which of the layer's states. */
  direction: number;
  column: Column;
}

function Cell(props: CellProps) {
  const { row, layout, chain, column } = props;
  const { ink, scheme } = useEnv();
  const { step } = column;
  const width = layout.cellWidth;
  const x = column.x + chain.shift - width / 2;
  const [y, height] = [chain.y - chain.half, chain.half * 2];
  const norm = row.kind === 'both' || step === null ? undefined : row.layer.hiddenNorm?.[step];
  const masked = step !== null && row.layer.masked?.[step] === true;
  const detailed = row.layer.states !== undefined;
  const colour = norm === undefined || detailed || masked ? undefined : heatColour(props.scale, norm, scheme);
  const place = { x, y, width, height, rx: 4 };
  return (
    <g>
      <rect {...place} fill={ink.surface} />
      <rect {...place} fill={colour ? css(colour) : ink.box} stroke={ink.boxLine}>
        {norm === undefined ? null : <title>{`‖h‖ = ${exact(norm)}`}</title>}
      </rect>
      {masked ? (
        <Masked x={x + 3} y={y + 4} width={width - 6} height={height - (detailed ? 20 : 8)} />
      ) : detailed && step !== null ? (
        <States {...props} x={x} step={step} />
      ) : null}
      {layout.moving ? null : detailed && norm !== undefined ? (
        <Norm norm={norm} x={x + width / 2} y={y + height - 5} width={width - 2} />
      ) : colour ? (
        <Inside colour={readableOn(colour)} x={x + width / 2} y={y + height / 2} width={width}>
          {short(norm!)}
        </Inside>
      ) : !masked && (!detailed || step === null) ? (
        <HiddenName label={column.label} x={x + width / 2} y={y + height / 2 + 3.5} width={width} />
      ) : null}
    </g>
  );
}

/** h, and c before it where there is room, as columns of heat. */
function States({ row, layout, chain, direction, states, x, step }: CellProps & { x: number; step: number }) {
  const { ink } = useEnv();
  const area = heatArea(row, chain);
  const wide = layout.cellWidth >= 27;
  const names = (wide ? (['cell', 'hidden'] as const) : (['hidden'] as const)).filter(
    (name) => stateOf(row.layer, direction, name) && states[name],
  );
  const gap = 3;
  const width = (layout.cellWidth - gap * (names.length + 1)) / names.length;
  return (
    <g>
      {names.map((name: StateName, i) => {
        const left = x + gap + i * (width + gap);
        return (
          <g key={name}>
            {layout.moving || area.top - (chain.y - chain.half) < 12 ? null : (
              <Label x={left + width / 2} y={area.top - 3} size={10} anchor="middle" colour={ink.muted}>
                {name === 'cell' ? 'c' : 'h'}
              </Label>
            )}
            <HeatBlock
              grid={stateOf(row.layer, direction, name)!}
              from={step}
              to={step + 1}
              scale={states[name]!}
              x={left}
              y={area.top}
              width={width}
              height={area.bottom - area.top}
            />
          </g>
        );
      })}
    </g>
  );
}

interface TextProps {
  x: number;
  y: number;
  width: number;
}

function Norm({ norm, x, y, width }: TextProps & { norm: number }) {
  const forms: [string, number][] = [
    [`‖h‖ ${short(norm)}`, 10],
    [short(norm), 10],
    [short(norm), 9],
  ];
  const [text, size] = forms.find(([text, size]) => textWidth(text, size) <= width) ?? [];
  return text === undefined ? null : (
    <Label x={x} y={y} size={size} anchor="middle">
      {text}
    </Label>
  );
}

function Inside({ colour, x, y, width, children }: TextProps & { colour: string; children: string }) {
  const size = [10, 9].find((size) => textWidth(children, size) <= width - 2);
  return size === undefined ? null : (
    <text x={x} y={y + 3.5} text-anchor="middle" font-size={size} fill={colour} pointer-events="none">
      {children}
    </text>
  );
}

function HiddenName({ label, x, y, width }: TextProps & { label: string }) {
  const { ink } = useEnv();
  if (textWidth('h', 11) + textWidth(label, 8) > width) return null;
  return (
    <text x={x} y={y} text-anchor="middle" font-size={11} fill={ink.muted}>
      h
      <tspan dy={3} font-size={8}>
        {label}
      </tspan>
    </text>
  );
}
