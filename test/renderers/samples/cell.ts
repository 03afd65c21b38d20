import { encodeArray } from '../../../src/rnn/display/encoding';
import { MIME } from '../../../src/rnn/display/mime';
import type { CellType, CellView, GateName } from '../../../src/rnn/display/views';
import { random } from '../cells';
import type { ViewSample } from './ViewSample';

const GATES: Record<CellType, GateName[]> = {
  SimpleRNN: ['hidden'],
  LSTM: ['forget', 'input', 'candidate', 'output'],
  GRU: ['update', 'reset', 'candidate'],
};
const STATES: Record<CellType, GateName[]> = {
  SimpleRNN: [],
  LSTM: ['cell', 'hidden'],
  GRU: ['hidden'],
};

interface Sizes {
  units?: number;
  steps?: number;
  features?: number;
  /** How large the numbers are. */
  size?: number;
  resetAfter?: boolean;
  bias?: boolean;
  masked?: number;
}

/** Of the right shape; the numbers are of no cell, for the drawing does not care. */
export function cellView(
  cell: CellType,
  { units = 8, steps = 24, features = 1, size = 1, resetAfter = true, bias = true, masked = 0 }: Sizes = {},
): CellView {
  const next = random(7);
  const array = (shape: number[], scale = size) =>
    encodeArray(
      Float32Array.from({ length: shape.reduce((n, m) => n * m, 1) }, () => (next() - 0.5) * 2 * scale),
      shape,
    );
  return {
    version: 1,
    layer: `${cell.toLowerCase()}_1`,
    cell,
    activation: 'tanh',
    ...(cell !== 'SimpleRNN' && { recurrentActivation: 'sigmoid' }),
    ...(cell === 'GRU' && { resetAfter }),
    units,
    features,
    timesteps: steps,
    firstStep: 0,
    shown: Array.from({ length: units }, (_, u) => u),
    step: Math.floor(steps / 2),
    unit: Math.floor(units / 2),
    input: array([steps, features]),
    hiddenBefore: array([steps, units]),
    ...(cell === 'LSTM' && { cellBefore: array([steps, units]) }),
    ...(cell === 'GRU' && !resetAfter && { resetHidden: array([steps, units]) }),
    panels: [...GATES[cell], ...STATES[cell]].map((gate) => ({ gate, values: array([steps, units]) })),
    weights: GATES[cell].map((gate) => ({
      gate,
      kernel: array([features, units]),
      recurrentKernel: array([units, units]),
      ...(bias && { bias: array([units]) }),
      ...(bias && cell === 'GRU' && resetAfter && { recurrentBias: array([units]) }),
    })),
    ...(masked > 0 && { masked: Array.from({ length: steps }, (_, t) => t < masked) }),
  };
}

const sample = (name: string, data: CellView, pictured = false): ViewSample => ({
  name: `cell, ${name}`,
  mime: MIME.cell,
  data,
  pictured,
});

export const cell: ViewSample[] = [
  sample('LSTM', cellView('LSTM'), true),
  sample('GRU', cellView('GRU'), true),
  sample('GRU, reset before', cellView('GRU', { resetAfter: false, bias: false })),
  sample('SimpleRNN', cellView('SimpleRNN', { features: 3 }), true),
  sample('large and negative numbers', cellView('LSTM', { size: -98765, units: 3, steps: 6 })),
  sample('tiny numbers', cellView('GRU', { size: -1.2e-7, units: 3, steps: 6 })),
  sample('many units and steps', cellView('LSTM', { units: 64, steps: 200, features: 9 })),
  sample('one unit, one step', cellView('SimpleRNN', { units: 1, steps: 1 })),
  sample('masked', cellView('LSTM', { masked: 14 })),
];
