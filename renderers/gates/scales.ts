import type { GateName } from '../../src/rnn/display/views';
import { GATE_STYLES } from '../shared/gateHues';
import type { HeatScale } from '../shared/heat';

/** Gates lie in 0..1; candidate and hidden state in −1..1; the cell state is as large as it gets, zero in the middle. */
export function panelScale(gate: GateName, all: Float32Array[]): HeatScale {
  const { range } = GATE_STYLES[gate];
  if (range === 'unit') return { kind: 'sequential', min: 0, max: 1 };
  let largest = 0;
  for (const values of all) {
    for (let i = 0; i < values.length; i++) {
      const size = Math.abs(values[i]!);
      if (size > largest && size < Infinity) largest = size;
    }
  }
  // With an activation that has no bound (relu), the hidden state leaves −1..1, and the scale follows.
  const max = range === 'signed' ? Math.max(1, largest) : largest || 1;
  return { kind: 'diverging', min: -max, max };
}
