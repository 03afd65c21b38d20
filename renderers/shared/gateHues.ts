/** The one place that says which hue a gate has: colours of Okabe and Ito, safe for colour-blind readers. */
import type { GateName } from '../../src/rnn/display/views';

export interface GateStyle {
  /** The letter that the equations use. */
  symbol: string;
  /** Unset for the states, which are drawn in the text's own colour. */
  hue?: string;
  /** What stands on the hue. */
  onHue?: string;
  /** Gates lie in 0..1; candidate and hidden in −1..1; the cell state has no bound. */
  range: 'unit' | 'signed' | 'symmetric';
}

const DARK = '#111111';
const LIGHT = '#ffffff';

export const GATE_STYLES: Record<GateName, GateStyle> = {
  forget: { symbol: 'f', hue: '#D55E00', onHue: DARK, range: 'unit' },
  input: { symbol: 'i', hue: '#009E73', onHue: DARK, range: 'unit' },
  output: { symbol: 'o', hue: '#56B4E9', onHue: DARK, range: 'unit' },
  update: { symbol: 'z', hue: '#0072B2', onHue: LIGHT, range: 'unit' },
  reset: { symbol: 'r', hue: '#E69F00', onHue: DARK, range: 'unit' },
  candidate: { symbol: 'c̃', hue: '#CC79A7', onHue: DARK, range: 'signed' },
  cell: { symbol: 'c', range: 'symmetric' },
  hidden: { symbol: 'h', range: 'signed' },
};

/** A GRU's candidate is a hidden state to be, not a cell state. */
export function gateSymbol(gate: GateName, cell: string): string {
  return gate === 'candidate' && cell === 'GRU' ? 'h̃' : GATE_STYLES[gate].symbol;
}
