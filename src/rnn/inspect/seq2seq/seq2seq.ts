import type { LayersModel } from '@tensorflow/tfjs';
import { MIME, type View, view } from '../../display/mime';
import type { Seq2SeqView } from '../../display/views';
import { type Token, tokenExample, tokenIndex } from '../../text/tokenIndex';
import type { Tf } from '../../tf';
import type { Example } from '../example';
import { type Coding, tokenCoding, tokenItems, valueCoding } from './coding';
import { assertSame, decoderRunner, forcedRun, freeRun } from './run';
import { seq2seqText } from './text';
import { type Wiring, wiringOf } from './wiring';

export interface Seq2SeqOptions {
  /** What the encoder reads: tokens, or numbers `[timesteps, features]` (`[timesteps]` for one feature). */
  input: Token[] | number[][];
  /** What the decoder should put out, likewise. */
  target: Token[] | number[][];
  /** What the decoder reads first. Needed for tokens; for numbers, zeros by default. */
  start?: Token | number[];
  /** The token that ends an output; where the target lacks it, it is added. Default: none. */
  end?: Token;
  /** Names of the tokens, of the encoder's and the decoder's. Without any, inputs and outputs are numbers. */
  tokens?: string[];
  /** Names of the tokens that the encoder reads, where they are others. */
  inputTokens?: string[];
  /** Names of the tokens that the decoder reads and puts out, where they are others. */
  outputTokens?: string[];
  /** How long the free run may become. Default: as long as the target. */
  steps?: number;
}

/** Running the model once a step is quadratic; and more would be no picture. */
const MOST_STEPS = 100;

/** See `Rnn.seq2seq`. */
export function seq2seq(tf: Tf, model: LayersModel, options: Seq2SeqOptions): View {
  const wiring = wiringOf(model);
  const outputTokens = options.outputTokens ?? options.tokens;
  if (model.outputs.length !== 1 || model.outputs[0]!.shape.length !== 3)
    throw new Error(
      `The decoder of "${model.name}" must put out one vector a step: give it returnSequences: true.`,
    );
  const data = outputTokens
    ? tokenRuns(tf, model, wiring, options, outputTokens)
    : valueRuns(tf, model, wiring, options);
  return view({ [MIME.seq2seq]: data, [MIME.text]: seq2seqText(data) });
}

function tokenRuns(
  tf: Tf,
  model: LayersModel,
  wiring: Wiring,
  options: Seq2SeqOptions,
  tokens: string[],
): Seq2SeqView {
  const width = model.outputs[0]!.shape[2];
  if (width !== tokens.length)
    throw new Error(
      `"${model.name}" puts out ${width} values a step, but there are ${tokens.length} tokens: name one token an output.`,
    );
  if (options.start === undefined)
    throw new Error("seq2seq needs the token that the decoder reads first: { start: '<start>' }.");
  const start = tokenIndex(tokens, options.start as Token, 'start');
  const end = options.end === undefined ? undefined : tokenIndex(tokens, options.end, 'end');
  const target = tokenItems(options.target as Token[], tokens, 'The target');
  if (end !== undefined && target.at(-1) !== end) target.push(end);
  const input = inputOf(model, wiring, options);
  const coding = tokenCoding(model, wiring.decoderInput, tokens);
  return run(tf, model, wiring, options, { kind: 'tokens', start, end, target, input, coding });
}

function valueRuns(tf: Tf, model: LayersModel, wiring: Wiring, options: Seq2SeqOptions): Seq2SeqView {
  const features = model.outputs[0]!.shape[2]!;
  const read = model.inputs[wiring.decoderInput]!.shape[2];
  if (read !== features)
    throw new Error(
      `The decoder of "${model.name}" reads ${read ?? 'token indices'}${read ? ' features' : ''} and puts out ${features}: what it says cannot be fed back. For tokens, pass their names: { tokens: [...] }.`,
    );
  const vectors = (given: Seq2SeqOptions['target'], what: string) =>
    (given as (number | number[])[]).map((item) => vector(item, features, what));
  const start = vector(
    (options.start as number | number[] | undefined) ?? Array<number>(features).fill(0),
    features,
    'start',
  );
  const target = vectors(options.target, 'The target');
  return run(tf, model, wiring, options, {
    kind: 'values',
    start,
    end: undefined,
    target,
    input: inputOf(model, wiring, options),
    coding: valueCoding(features),
  });
}

interface Prepared<I> {
  kind: 'tokens' | 'values';
  start: I;
  end: I | undefined;
  target: I[];
  input: { example: Example; names: (string | number[])[] };
  coding: Coding<I>;
}

function run<I>(
  tf: Tf,
  model: LayersModel,
  wiring: Wiring,
  options: Seq2SeqOptions,
  { kind, start, end, target, input, coding }: Prepared<I>,
): Seq2SeqView {
  const steps = options.steps ?? target.length;
  checkLength(model, wiring, target.length, steps);
  const runDecoder = decoderRunner(tf, model, wiring, input.example, coding);
  const decoder = wiring.decoder.layer;
  const forced = forcedRun(runDecoder, start, target);
  const free = freeRun(runDecoder, coding, start, steps, end, model, decoder);
  assertSame(forced.outputs.slice(0, 1), free.outputs, model, decoder);
  const parting = forced.inputs.findIndex(
    (item, t) => t < free.inputs.length && !coding.same(item, free.inputs[t]!),
  );
  const stepsOf = ({ inputs, outputs }: typeof free) =>
    inputs.map((item, t) => coding.step(item, outputs[t]!, target[t]));
  return {
    version: 1,
    name: model.name,
    kind,
    encoder: wiring.encoder,
    decoder: wiring.decoder,
    input: input.names,
    target: target.map((item) => coding.name(item)),
    ...(end !== undefined && { end: coding.name(end) as string }),
    forced: stepsOf(forced),
    free: stepsOf(free),
    parting: parting < 0 ? null : parting,
  };
}

/** What the encoder reads, as it takes it and as it is named. */
function inputOf(
  model: LayersModel,
  { encoderInput }: Wiring,
  { input, inputTokens, tokens }: Seq2SeqOptions,
): Prepared<unknown>['input'] {
  const { shape, sourceLayer } = model.inputs[encoderInput]!;
  const names = inputTokens ?? tokens;
  const numbers = (input as unknown[]).every((item) => typeof item === 'number');
  const asTokens =
    shape.length === 2 ||
    (input as unknown[]).every((item) => typeof item === 'string') ||
    (numbers && names !== undefined && shape[2] === names.length);
  if (input.length === 0) throw new Error('The input is empty.');
  if (asTokens && !names)
    throw new Error('The input is of tokens: pass their names, { inputTokens: [...] } or { tokens: [...] }.');
  if (!asTokens)
    return {
      example: input as number[][],
      names: (input as (number | number[])[]).map((item) => [item].flat()),
    };
  const indices = tokenItems(input as Token[], names!, 'The input');
  return {
    example: tokenExample(indices, shape, names!, `Input "${sourceLayer.name}"`),
    names: indices.map((i) => names![i]!),
  };
}

function checkLength(model: LayersModel, { decoderInput }: Wiring, target: number, steps: number): void {
  if (target === 0) throw new Error('The target is empty.');
  if (!Number.isInteger(steps) || steps < 1) throw new Error(`steps is a whole number from 1, not ${steps}.`);
  const fixed = model.inputs[decoderInput]!.shape[1];
  const most = Math.min(fixed ?? Infinity, MOST_STEPS);
  for (const [what, length] of [
    ['The target has', target],
    ['steps asks for', steps],
  ] as const)
    if (length > most)
      throw new Error(
        `${what} ${length} steps, but ${fixed && fixed <= MOST_STEPS ? `the decoder of "${model.name}" reads ${fixed}` : `${MOST_STEPS} are drawn at most`}: make it shorter.`,
      );
}

function vector(item: unknown, features: number, what: string): number[] {
  const values = [item].flat() as unknown[];
  if (
    values.length === features &&
    values.every((value) => typeof value === 'number' && Number.isFinite(value))
  )
    return values as number[];
  throw new Error(
    `${what} must have ${features} finite numbers a step. For tokens, pass their names: { tokens: [...] }.`,
  );
}
