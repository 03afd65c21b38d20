import type { GateName } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { GATE_STYLES } from '../shared/gateHues';

/** A gate's letter on its hue; a state's on the text's own colour. */
export function Chip({ gate, symbol, x, y }: { gate: GateName; symbol: string; x: number; y: number }) {
  const { ink } = useEnv();
  const { hue, onHue } = GATE_STYLES[gate];
  return (
    <g>
      <rect x={x} y={y} width={26} height={20} rx={4} fill={hue ?? ink.text} />
      <text
        x={x + 13}
        y={y + 14.5}
        font-size={12}
        font-weight={700}
        font-style="italic"
        text-anchor="middle"
        fill={onHue ?? ink.surface}
      >
        {symbol}
      </text>
    </g>
  );
}
