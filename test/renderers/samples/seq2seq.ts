import { MIME } from '../../../src/rnn/display/mime';
import type { Seq2SeqStep, Seq2SeqView } from '../../../src/rnn/display/views';
import type { ViewSample } from './ViewSample';

function step(input: string, output: string, target: string | undefined, probability: number): Seq2SeqStep {
  const rest = 1 - probability;
  const guesses = ['kota', 'sungai', 'di'].filter((token) => token !== output);
  return {
    input,
    output,
    top: [
      { token: output, probability },
      { token: guesses[0]!, probability: rest * 0.6 },
      { token: guesses[1]!, probability: rest * 0.25 },
    ],
    ...(target !== undefined && { targetProbability: target === output ? probability : rest * 0.1 }),
  };
}

function run(inputs: string[], outputs: string[], target: string[]): Seq2SeqStep[] {
  return inputs.map((input, t) => step(input, outputs[t]!, target[t], 0.95 - ((t * 7) % 5) / 10));
}

function tokens(target: string[], forced: string[], free: string[], input: string[]): Seq2SeqView {
  const forcedInputs = ['<start>', ...target.slice(0, -1)];
  const freeInputs = ['<start>', ...free.slice(0, -1)];
  const parting = forcedInputs.findIndex((token, t) => t < freeInputs.length && token !== freeInputs[t]);
  return {
    version: 1,
    name: 'translator',
    kind: 'tokens',
    encoder: { layer: 'encoder', cell: 'LSTM', units: 64 },
    decoder: { layer: 'decoder', cell: 'LSTM', units: 64 },
    input,
    target,
    end: '<end>',
    forced: run(forcedInputs, forced, target),
    free: run(freeInputs, free, target),
    parting: parting < 0 ? null : parting,
  };
}

function values(steps: number, features: number): Seq2SeqView {
  const vector = (t: number, shift: number) =>
    Array.from({ length: features }, (_, i) => Math.sin(t / 2 + i) + shift * t * 0.05);
  const outputs = (shift: number) => Array.from({ length: steps }, (_, t) => vector(t + 1, shift));
  const [target, forced, free] = [outputs(0), outputs(1), outputs(3)];
  const zero = vector(0, 0).map(() => 0);
  const runOf = (inputs: number[][], said: number[][]) =>
    said.map((output, t): Seq2SeqStep => ({ input: inputs[t]!, output }));
  return {
    version: 1,
    name: 'Seq2Seq',
    kind: 'values',
    encoder: { layer: 'encoder_lstm', cell: 'GRU', units: 64 },
    decoder: { layer: 'decoder_lstm', cell: 'GRU', units: 64 },
    input: Array.from({ length: 10 }, (_, t) => vector(t - 10, 0)),
    target,
    forced: runOf([zero, ...target.slice(0, -1)], forced),
    free: runOf([zero, ...free.slice(0, -1)], free),
    parting: steps > 1 ? 1 : null,
  };
}

const sample = (name: string, data: Seq2SeqView, pictured = false): ViewSample => ({
  name: `seq2seq, ${name}`,
  mime: MIME.seq2seq,
  data,
  pictured,
});

const words = ['air', 'sungai', 'naik', 'di', 'kota', '<end>'];
const read = ['the', 'river', 'rises', 'in', 'town'];

export const seq2seq: ViewSample[] = [
  sample(
    'parting',
    tokens(
      words,
      ['air', 'kota', 'naik', 'di', 'kota', '<end>'],
      ['air', 'kota', 'di', 'kota', '<end>'],
      read,
    ),
    true,
  ),
  sample('agreeing', tokens(words, words, words, read)),
  sample('one step', tokens(['a'], ['b'], ['b'], ['x'])),
  sample(
    'long words, many steps',
    tokens(
      Array.from({ length: 30 }, (_, t) => `pertanggungjawaban${t}`),
      Array.from({ length: 30 }, (_, t) => (t % 3 ? `pertanggungjawaban${t}` : ' ')),
      Array.from({ length: 30 }, (_, t) => (t % 4 ? `pertanggungjawaban${t}` : '\n')),
      Array.from({ length: 40 }, (_, t) => `word${t}`),
    ),
  ),
  sample('numbers', values(10, 1), true),
  sample('vectors', values(3, 4)),
];
