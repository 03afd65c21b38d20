import type { GateName } from '../../src/rnn/display/views';
import type { HeatScale } from '../shared/heat';
import type { DecodedCell } from './schema';

export interface Box {
  top: number;
  bottom: number;
}

export interface TimeLayout {
  left: number;
  right: number;
  input: Box;
  gates: Box;
  states: Box;
  heat: { top: number; height: number };
  scale: HeatScale;
  bottom: number;
}

/** The state that the heatmap shows: what an LSTM remembers is its cell state. */
export function stateOf(data: DecodedCell): GateName {
  return data.cell === 'LSTM' ? 'cell' : 'hidden';
}

export function layoutTime(data: DecodedCell, top: number, width: number): TimeLayout {
  const input = { top, bottom: top + 34 };
  const gates =
    data.cell === 'SimpleRNN'
      ? { top: input.bottom, bottom: input.bottom }
      : { top: input.bottom + 10, bottom: input.bottom + 80 };
  const states = { top: gates.bottom + 10, bottom: gates.bottom + 80 };
  const heat = {
    top: states.bottom + 26,
    height: Math.round(
      Math.min(130, Math.max(24, data.shown.length <= 8 ? data.shown.length * 12 : 70 + data.shown.length)),
    ),
  };
  let largest = 0;
  for (const value of data.panels.get(stateOf(data))!) {
    if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  }
  const max = data.cell === 'LSTM' ? largest || 1 : Math.max(1, largest);
  return {
    left: 62,
    right: width - 24,
    input,
    gates,
    states,
    heat,
    scale: { kind: 'diverging', min: -max, max },
    bottom: heat.top + heat.height + 22,
  };
}
