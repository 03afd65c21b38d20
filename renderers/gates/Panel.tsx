import { useEnv } from '../shared/env';
import { GATE_STYLES, gateSymbol } from '../shared/gateHues';
import { Label } from '../shared/Label';
import { ScaleBar, scaleBarWidth } from '../shared/ScaleBar';
import { tidy } from '../shared/format';
import { textWidth } from '../shared/measureText';
import { useWords } from '../shared/words';
import type { CellType, GateName } from '../../src/rnn/display/views';
import { sharesText } from './describe';
import { Histogram } from './Histogram';
import type { PlacedPanel } from './layout';
import { words } from './words';

const CHIP = 18;

/** A panel's title with its hue, how open it is, its scale with the spread of its values, its units' numbers, its frame. */
export function PanelFrame({
  placed,
  cell,
  order,
}: {
  placed: PlacedPanel;
  cell: CellType;
  order: number[];
}) {
  const { ink, text } = useEnv();
  const own = useWords(words);
  const { x, top, heatTop, width, height, panel } = placed;
  const { scale, counts, shares } = panel;
  const nameX = x + CHIP + 7;
  const bar = width < 320 ? 36 : 56;
  const room = x + width - scaleBarWidth(scale, bar) - nameX - 6;
  const barX = x + width - textWidth(tidy(scale.max), 10) - 5 - bar;
  return (
    <g data-panel={panel.gate}>
      <GateChip gate={panel.gate} cell={cell} x={x} y={top + 4} />
      <Label x={nameX} y={top + (shares ? 11 : 17)} size={12} bold maxWidth={room}>
        {text.gates[panel.gate]}
      </Label>
      {shares ? (
        <Label x={nameX} y={top + 25} size={10} colour={ink.muted} maxWidth={room}>
          {sharesText(shares, own)}
        </Label>
      ) : null}
      <Histogram counts={counts} x={barX} bottom={top + 19.5} width={bar} height={16} title={own.spread} />
      <ScaleBar scale={scale} x={x + width} y={top + 24} bar={bar} />
      <rect
        x={x}
        y={heatTop}
        width={width}
        height={height}
        fill="none"
        stroke={ink.boxLine}
        stroke-width={0.75}
      />
      <UnitNumbers x={x} top={heatTop} height={height} order={order} />
    </g>
  );
}

/** The gate's letter on its hue. */
export function GateChip({ gate, cell, x, y }: { gate: GateName; cell: CellType; x: number; y: number }) {
  const { ink } = useEnv();
  const style = GATE_STYLES[gate];
  return (
    <>
      <rect x={x} y={y} width={CHIP} height={CHIP} rx={4} fill={style.hue ?? ink.text} />
      <text
        x={x + CHIP / 2}
        y={y + 13.5}
        font-size={12}
        font-weight={600}
        text-anchor="middle"
        fill={style.onHue ?? ink.surface}
      >
        {gateSymbol(gate, cell)}
      </text>
    </>
  );
}

/** The first and the last unit, from top to bottom. */
export function UnitNumbers({
  x,
  top,
  height,
  order,
}: {
  x: number;
  top: number;
  height: number;
  order: number[];
}) {
  const { ink, text } = useEnv();
  const first = order.length > 0 ? `${text.unit} ${order[0]}` : '';
  if (order.length <= 1 || height < 26) {
    return (
      <Label x={x - 6} y={top + height / 2 + 3.5} size={10} anchor="end" colour={ink.muted}>
        {first}
      </Label>
    );
  }
  return (
    <g>
      <Label x={x - 6} y={top + 9} size={10} anchor="end" colour={ink.muted}>
        {first}
      </Label>
      <Label x={x - 6} y={top + height - 2} size={10} anchor="end" colour={ink.muted}>
        {String(order.at(-1))}
      </Label>
    </g>
  );
}
