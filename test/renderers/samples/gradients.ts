import { encodeArray } from '../../../src/rnn/display/encoding';
import { MIME } from '../../../src/rnn/display/mime';
import type { GradientCurve, GradientFlow, GradientsView } from '../../../src/rnn/display/views';
import { gradientDemo } from '../../../src/rnn/diagrams/gradientDemo';
import { random } from '../cells';
import type { ViewSample } from './ViewSample';

const encode = (values: number[]) => encodeArray(Float32Array.from(values), [values.length]);

/** Norms that fall by `factor` a step, going back, with some noise. */
function norms(timesteps: number, last: number, factor: number, seed: number): number[] {
  const next = random(seed);
  return Array.from({ length: timesteps }, (_, t) => last * factor ** (timesteps - 1 - t) * (1 + next() / 5));
}

function curve(values: number[]): GradientCurve {
  return {
    mean: encode(values),
    low: encode(values.map((value) => value * 0.4)),
    high: encode(values.map((value) => value * 1.7)),
  };
}

function flow(
  name: string,
  timesteps: number,
  cell: 'SimpleRNN' | 'LSTM' | 'GRU',
  factor: number,
  more: Partial<GradientFlow> = {},
): GradientFlow {
  const gate = ({ SimpleRNN: undefined, LSTM: 'forget', GRU: 'update' } as const)[cell];
  const facts = { spectralRadius: factor * 1.07, ...(gate && { gate: { name: gate, mean: 0.83 } }) };
  return {
    name,
    layer: `${cell.toLowerCase()}_1`,
    cell,
    units: 64,
    hidden: curve(norms(timesteps, 0.4, factor, 3)),
    ...(cell === 'LSTM' && { cellState: curve(norms(timesteps, 0.7, factor ** 0.4, 4)) }),
    before: {
      hidden: encode(norms(timesteps, 0.9, factor ** 1.5, 5)),
      ...(cell === 'LSTM' && { cell: encode(norms(timesteps, 0.8, factor, 6)) }),
      facts: { ...facts, spectralRadius: 1 },
    },
    facts,
    ...more,
  };
}

const view = (timesteps: number, flows: GradientFlow[]): GradientsView => ({
  version: 1,
  kind: 'model',
  timesteps,
  examples: 90,
  loss: 'meanSquaredError',
  flows,
});

const three = (timesteps: number) => [
  flow('SimpleRNN', timesteps, 'SimpleRNN', 0.84),
  flow('LSTM', timesteps, 'LSTM', 0.92),
  flow('GRU', timesteps, 'GRU', 0.9),
];

const weights = ['kernel', 'recurrent_kernel', 'bias'].map((name, i) => ({
  name: `lstm_1/${name}`,
  before: [1.25, 12.5, 0.31][i]!,
  after: [0.5, 0.5, 0.31][i]!,
}));
const global = { before: 12.57, after: 0.77 };

const bare = (values: number[]): GradientFlow => ({ name: 'GRU', hidden: { mean: encode(values) } });

const sample = (name: string, data: unknown, pictured = false): ViewSample => ({
  name: `gradients, ${name}`,
  mime: MIME.gradients,
  data,
  pictured,
});

export const gradients: ViewSample[] = [
  sample('three models', view(24, three(24)), true),
  sample(
    'four models over 1000 steps',
    view(1000, [...three(1000), flow('GRU, a name that is long', 1000, 'GRU', 1.001)]),
  ),
  sample('five models of two steps', view(2, [...three(2), ...three(2).slice(0, 2)])),
  sample('one step', view(1, [flow('LSTM', 1, 'LSTM', 1)])),
  sample('no steps', view(0, [bare([])])),
  sample(
    'clipped, of a layer that goes backwards',
    view(30, [
      flow('LSTM', 30, 'LSTM', 1.1, {
        backward: true,
        clipping: { way: 'clipNorm', limit: 0.5, byOptimizer: true, weights, global },
      }),
    ]),
    true,
  ),
  sample(
    'clipped together and by value',
    view(30, [
      flow('LSTM', 30, 'LSTM', 1.1, {
        clipping: { way: 'globalClipNorm', limit: 1, byOptimizer: false, weights, global },
      }),
      flow('GRU', 30, 'GRU', 1.1, {
        clipping: {
          way: 'clipValue',
          limit: 0.01,
          byOptimizer: false,
          weights: Array.from({ length: 20 }, (_, i) => ({
            name: `a_layer_with_a_long_name_${i}/recurrent_kernel`,
            before: i === 3 ? null : i,
            after: i === 3 ? null : i / 100,
          })),
          global: { before: null, after: null },
        },
      }),
    ]),
  ),
  sample(
    'masked',
    view(20, [
      flow('LSTM', 20, 'LSTM', 0.9, {
        hidden: curve(norms(20, 1, 0.9, 1).map((value, t) => (t < 6 ? NaN : value))),
        masked: Array.from({ length: 20 }, (_, t) => t < 6),
      }),
    ]),
    true,
  ),
  sample(
    'exploding without end',
    view(12, [bare([NaN, Infinity, 1e30, 1e20, 1e10, 1e5, 100, 10, 1, 1, 1, 1])]),
  ),
  sample('zero everywhere', view(12, [bare(Array<number>(12).fill(0))])),
  sample('zero at the first steps', view(12, [bare([0, 0, 0, 0, 0, 0, 1e-30, 1e-20, 1e-10, 0.01, 0.1, 1])])),
  sample('of a recurrence', gradientDemo('recurrence').bundle[MIME.gradients], true),
  sample('of gates', gradientDemo('gates').bundle[MIME.gradients], true),
];
