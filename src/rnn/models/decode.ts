import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import { checkModel } from '../checkModel';
import { described } from '../described';
import { type Example, exampleTensors } from '../inspect/example';
import { type Token, tokenExample, tokenIndex } from '../text/tokenIndex';
import type { Tf } from '../tf';
import type { InferenceModels } from './buildEncoderDecoder';

export interface DecodeOptions {
  /** What the decoder reads first: a token, or numbers. Needed for tokens; for numbers, zeros by default. */
  start?: Token | number[];
  /** The token that ends the output, and is left out of it. */
  end?: Token;
  /** How long the output may become. */
  steps: number;
  /** Names of the tokens, of the encoder's and the decoder's. Without, tokens are indices. */
  tokens?: string[];
  /** Names of the tokens that the encoder reads, where they are others. */
  inputTokens?: string[];
  /** Names of the tokens that the decoder reads and puts out, where they are others. */
  outputTokens?: string[];
}

/** See `Rnn.models.decode`. */
export function decode(
  tf: Tf,
  models: InferenceModels,
  input: Token[] | number[][],
  options: DecodeOptions,
): Token[] | number[][] {
  const { encoder, decoder } = (models ?? {}) as Partial<InferenceModels>;
  checkModel(encoder, 'decode');
  checkModel(decoder, 'decode');
  const { steps, start } = (options ?? {}) as DecodeOptions; // of a cell, which nothing checks
  if (!Number.isInteger(steps) || steps < 1)
    throw new Error(`decode: steps is a whole number from 1, not ${String(steps)}.`);
  if (!Array.isArray(input)) throw new Error(`decode: the input is an array, not ${described(input)}.`);
  if (input.length === 0) throw new Error('decode: the input is empty.');
  return tf.tidy(() => {
    const state = run(encoder, exampleTensors(tf, encoder, encoderExample(encoder, input, options)));
    const isToken = typeof start === 'string' || typeof start === 'number';
    return isToken
      ? decodeTokens(tf, decoder, state, start, options)
      : decodeValues(tf, decoder, state, options);
  });
}

function encoderExample(
  encoder: LayersModel,
  input: Token[] | number[][],
  { tokens, inputTokens = tokens }: DecodeOptions,
): Example {
  const { shape } = encoder.inputs[0]!;
  if (Array.isArray(input[0]) || (shape.length === 3 && shape[2] === 1 && !inputTokens))
    return input as Example;
  const names = inputTokens ?? indices(tokenCount(encoder));
  const items = (input as Token[]).map((token) => tokenIndex(names, token, 'decode: the input'));
  return tokenExample(items, shape, names, 'decode: the encoder');
}

function decodeTokens(
  tf: Tf,
  decoder: LayersModel,
  state: Tensor[],
  start: Token,
  { end, steps, tokens, outputTokens = tokens }: DecodeOptions,
): Token[] {
  const { shape } = decoder.inputs[0]!;
  const names = outputTokens ?? indices(decoder.outputs[0]!.shape[2]!);
  const last = end === undefined ? undefined : tokenIndex(names, end, 'decode: end');
  const said: Token[] = [];
  let [read, states] = [tokenIndex(names, start, 'decode: start'), state];
  while (said.length < steps) {
    const example = tokenExample([read], shape, names, 'decode: the decoder');
    const [output, ...next] = run(decoder, [tf.tensor([example]), ...states]);
    read = output!.flatten().argMax().dataSync()[0]!;
    if (read === last) break;
    said.push(outputTokens ? outputTokens[read]! : read);
    states = next;
  }
  return said;
}

function decodeValues(
  tf: Tf,
  decoder: LayersModel,
  state: Tensor[],
  { start, end, steps }: DecodeOptions,
): number[][] {
  const [, , features] = decoder.inputs[0]!.shape;
  if (end !== undefined || features === undefined || features === null)
    throw new Error('decode: the decoder reads tokens: give the one that it reads first, { start }.');
  const first = (start as number[] | undefined) ?? Array<number>(features).fill(0);
  if (first.length !== features || !first.every(Number.isFinite))
    throw new Error(`decode: start has ${features} finite numbers, one a feature, not ${String(first)}.`);
  const said: number[][] = [];
  let [read, states]: [Tensor, Tensor[]] = [tf.tensor3d([[first]]), state];
  while (said.length < steps) {
    [read, ...states] = run(decoder, [read, ...states]) as [Tensor, ...Tensor[]];
    said.push(Array.from(read.dataSync()));
  }
  return said;
}

function run(model: LayersModel, inputs: Tensor[]): Tensor[] {
  const outputs = model.predict(inputs.length === 1 ? inputs[0]! : inputs);
  return Array.isArray(outputs) ? outputs : [outputs];
}

function tokenCount({ inputs, layers }: LayersModel): number {
  const embedding = layers.find((layer) => layer.getClassName() === 'Embedding');
  return embedding ? embedding.weights[0]!.shape[0]! : inputs[0]!.shape[2]!;
}

/** Tokens without names are their indices. */
function indices(count: number): string[] {
  return Array.from({ length: count }, (_, i) => String(i));
}
