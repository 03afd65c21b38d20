import { useEnv } from '../shared/env';
import { short } from '../shared/format';
import { GATE_STYLES, gateSymbol } from '../shared/gateHues';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { ScaleBar, scaleBarWidth } from '../shared/ScaleBar';
import type { PlacedPanel } from './layout';
import type { DecodedGates } from './schema';

const CHIP = 18;

/** A panel's title with its hue, its scale, its units' numbers and its frame. */
export function PanelFrame({
  placed,
  data,
  value,
}: {
  placed: PlacedPanel;
  data: DecodedGates;
  value?: number;
}) {
  const { ink, text } = useEnv();
  const { x, top, heatTop, width, height, panel } = placed;
  const { scale } = panel;
  const style = GATE_STYLES[panel.gate];
  const symbol = gateSymbol(panel.gate, data.cell);
  const name = text.gates[panel.gate];
  const nameX = x + CHIP + 7;
  const bar = width < 320 ? 36 : 56;
  const scaleLeft = x + width - scaleBarWidth(scale, bar);
  const valueText = value === undefined ? '' : short(value);
  const valueX = nameX + textWidth(name, 12, true) + 12;
  return (
    <g data-panel={panel.gate}>
      <rect x={x} y={top} width={CHIP} height={CHIP} rx={4} fill={style.hue ?? ink.text} />
      <text
        x={x + CHIP / 2}
        y={top + 13.5}
        font-size={12}
        font-weight={600}
        text-anchor="middle"
        fill={style.onHue ?? ink.surface}
      >
        {symbol}
      </text>
      <Label x={nameX} y={top + 13.5} size={12} bold>
        {name}
      </Label>
      {valueX + textWidth(valueText, 12) < scaleLeft ? (
        <g class="rnn-value">
          <Label x={valueX} y={top + 13.5} size={12}>
            {valueText}
          </Label>
        </g>
      ) : null}
      <ScaleBar scale={scale} x={x + width} y={top + 9} bar={bar} />
      <rect
        x={x}
        y={heatTop}
        width={width}
        height={height}
        fill="none"
        stroke={ink.boxLine}
        stroke-width={0.75}
      />
      <UnitNumbers placed={placed} units={data.units} />
    </g>
  );
}

function UnitNumbers({ placed, units }: { placed: PlacedPanel; units: number }) {
  const { ink, text } = useEnv();
  const { x, heatTop, height } = placed;
  const first = `${text.unit} 0`;
  if (units <= 1 || height < 26) {
    return (
      <Label x={x - 6} y={heatTop + height / 2 + 3.5} size={10} anchor="end" colour={ink.muted}>
        {units === 0 ? '' : first}
      </Label>
    );
  }
  return (
    <g>
      <Label x={x - 6} y={heatTop + 9} size={10} anchor="end" colour={ink.muted}>
        {first}
      </Label>
      <Label x={x - 6} y={heatTop + height - 2} size={10} anchor="end" colour={ink.muted}>
        {String(units - 1)}
      </Label>
    </g>
  );
}
