import { encodeArray } from '../../../src/rnn/display/encoding';
import { MIME } from '../../../src/rnn/display/mime';
import type { LayerStates, UnrolledView } from '../../../src/rnn/display/views';
import { lstm, norm, series, type Gates } from '../cells';
import * as fixtures from '../fixtures';
import type { ViewSample } from './ViewSample';

const sample = (name: string, data: unknown, pictured = false): ViewSample => ({
  name,
  mime: MIME.unrolled,
  data,
  pictured,
});

const states = (gates: Gates, every = 1): LayerStates => {
  const some = (rows: number[][]) => {
    const part = rows.map((row) => row.filter((_, unit) => unit % every === 0));
    return encodeArray(Float32Array.from(part.flat()), [part.length, part[0]!.length]);
  };
  return { hidden: some(gates.hidden!), ...(gates.cell && { cell: some(gates.cell) }), every };
};

/** With the states of every step. */
function detailed(steps: number, units: number, every = 1): UnrolledView {
  const view = fixtures.forecaster(steps, units);
  view.layers[0]!.states = [states(lstm(view.example!.input, units, 3), every)];
  return view;
}

function detailedBoth(): UnrolledView {
  const view = fixtures.bidirectional();
  const { input } = view.example!;
  view.layers[0]!.states = [states(lstm(input, 32, 3)), states(lstm(input, 32, 4))];
  return { ...view, example: { input, output: series(20, 5, 3).flat(), outputSteps: 20 } };
}

const SENTENCE = 'the film starts slowly but its second half is a quiet and patient wonder'.split(' ');

/** A word's class at every step of a sentence that is padded at the front. */
export function tagger(steps: number): UnrolledView {
  const padding = steps - SENTENCE.length;
  const masked = Array.from({ length: steps }, (_, t) => t < padding);
  const words = masked.map((left, t) => (left ? '' : SENTENCE[t - padding]!));
  const gates = lstm(series(SENTENCE.length, 8, 31), 16, 37);
  const zeros = masked.slice(0, padding).map(() => new Array<number>(16).fill(0));
  const padded: Gates = { hidden: [...zeros, ...gates.hidden!], cell: [...zeros, ...gates.cell!] };
  const [name, type, cell] = ['lstm', 'LSTM', 'LSTM'] as const;
  return {
    version: 1,
    name: 'tagger',
    timesteps: steps,
    tokens: words,
    layers: [
      {
        name: 'embedding',
        type: 'Embedding',
        inputExtent: 'sequence',
        outputExtent: 'sequence',
        inputShape: [null, steps],
        outputShape: [null, steps, 8],
        parameters: 8000,
        inbound: [],
      },
      {
        name,
        type,
        cell,
        direction: 'forward',
        units: 16,
        inputExtent: 'sequence',
        outputExtent: 'sequence',
        inputShape: [null, steps, 8],
        outputShape: [null, steps, 16],
        parameters: 1600,
        inbound: [0],
        hiddenNorm: padded.hidden!.map(norm),
        states: [states(padded)],
        masked,
      },
      {
        name: 'classes',
        type: 'TimeDistributed',
        units: 3,
        activation: 'softmax',
        inputExtent: 'sequence',
        outputExtent: 'sequence',
        inputShape: [null, steps, 16],
        outputShape: [null, steps, 3],
        parameters: 51,
        inbound: [1],
      },
    ],
    example: {
      input: words.map((_, t) => [masked[t] ? 0 : 17 * t]),
      output: series(steps, 3, 5).flat(),
      outputSteps: steps,
    },
  };
}

export const unrolled: ViewSample[] = [
  ...[1, 2, 5, 8, 9, 12, 17, 24, 50, 365, 1000].map((steps) =>
    sample(`forecaster, ${steps} steps`, fixtures.forecaster(steps, 4), steps === 50),
  ),
  sample('forecaster, 512 units', fixtures.forecaster(20, 512)),
  sample('GRU', fixtures.gruClassifier()),
  sample('stacked', fixtures.stacked(), true),
  sample('bidirectional, sequences', fixtures.bidirectional(), true),
  sample('bidirectional, vector', fixtures.bidirectional(false)),
  ...[1, 3, 10, 60, null].map((steps) =>
    sample(`encoder–decoder, ${steps} steps`, fixtures.encoderDecoder(steps), steps === 10),
  ),
  sample('forecaster with states', detailed(24, 16), true),
  sample('forecaster with states, one step in 365', detailed(365, 64)),
  sample('forecaster with states of 512 units', detailed(6, 512, 8)),
  sample('bidirectional with states', detailedBoth(), true),
  sample('masked words', tagger(18), true),
  sample('masked words, mostly padding', tagger(60)),
  sample('repeated', fixtures.repeated()),
  sample('any length', fixtures.anyLength()),
];
