import type { LayersModel } from '@tensorflow/tfjs';
import seedrandom from 'seedrandom';
import type { RnnHost } from '../../display/host';
import type { View } from '../../display/mime';
import type { Tf } from '../../tf';
import { logitsOf, type ModelOutputs } from '../modelLogits';
import type { Side } from '../padding';
import { atTemperature } from '../temperature';
import type { Token } from '../tokenIndex';
import { say } from '../../../say';
import { checkGeneration } from './checkGeneration';
import { type Generated, generatedOf } from './Generated';
import type { Writing } from './generatedBundle';
import { LiveWriting } from './LiveWriting';
import { readerFor } from './readerFor';
import { drawIndex, samplingDistribution, type SamplingOptions } from './samplingDistribution';
import { type WritingTokens, writingTokens, type WritingTokensOptions } from './writingTokens';

export interface GenerateOptions extends WritingTokensOptions, SamplingOptions {
  /** Tokens to write. Default: 200. */
  length?: number;
  /** Repeats the draws. Default: from `Math.random`, as `rnn.seed` sets it. */
  seed?: number;
  /** Ends the writing behind one of these; of words, behind such a word. */
  stopAt?: string | string[];
  /** Called for each token that was written; when it returns `false`, that was the last. */
  onToken?: (token: string, info: TokenInfo) => unknown;
  /** What the model puts out. Default: `probabilities`, as after a softmax. */
  outputs?: ModelOutputs;
  /** Where a prompt that is too short for a model of fixed length gets padding. Default: `pre`. */
  padding?: Side;
  /** Whether to show the text while it is written. Default: `true`. */
  show?: boolean;
}

export interface TokenInfo {
  /** Of the token. */
  index: number;
  /** How probable the model found it, at temperature 1. */
  probability: number;
  /** All that has been written, this token included. */
  text: string;
}

const DEFAULT_LENGTH = 200;
const YIELD_EVERY_MS = 25;

/** See `Rnn.generate`. */
export async function generate(
  tf: Tf,
  host: RnnHost,
  model: LayersModel,
  prompt: string | Token[],
  options: GenerateOptions,
): Promise<Generated> {
  checkGeneration(model, options);
  const {
    length = DEFAULT_LENGTH,
    seed = Math.random(),
    outputs = 'probabilities',
    padding = 'pre',
  } = options;
  const width = model.outputs[0]!.shape.at(-1)!;
  const { names, separator, indicesOf } = writingTokens(options, width, model.name);
  const read = promptIndices(prompt, indicesOf);
  checkPadding(model, read, names);
  const writing: Writing = {
    prompt: typeof prompt === 'string' ? prompt : read.map((index) => names[index]).join(separator),
    text: '',
    tokens: [],
    indices: [],
    probabilities: [],
    separator,
    how: describe(options, seed),
  };
  const stops = [options.stopAt ?? []].flat();
  const random = seedrandom(String(seed));
  const live = options.show === false ? undefined : new LiveWriting(host, writing);
  const reader = readerFor(tf, model, padding, names[0] !== '' || read.includes(0));
  let stoppedBy: Generated['stoppedBy'] = 'length';
  let yielded = performance.now();
  try {
    for (let next = read; writing.tokens.length < length; next = writing.indices.slice(-1)) {
      const logits = logitsOf(reader.read(next), outputs, model.name);
      const writable = logits.map((logit, i) => (names[i] === '' ? -Infinity : logit));
      if (!writable.some((logit) => logit > -Infinity))
        throw new Error(`"${model.name}" gives probability to padding alone: there is no token to write.`);
      const index = drawIndex(samplingDistribution(writable, options), random());
      append(writing, index, names[index]!, atTemperature(logits, 1)[index]!);
      if (tellsToStop(options.onToken, writing)) stoppedBy = 'onToken';
      else if (stops.some((stop) => endsWith(writing, stop))) stoppedBy = 'stopAt';
      if (stoppedBy !== 'length') break;
      live?.progress();
      if (performance.now() - yielded >= YIELD_EVERY_MS) {
        // looked up now: in a notebook an interrupt ends what waits for this one
        await new Promise((resolve) => globalThis.setImmediate(resolve));
        yielded = performance.now();
      }
    }
  } catch (error) {
    live?.stop();
    throw error;
  } finally {
    reader.dispose();
  }
  const generated = generatedOf(writing, seed, stoppedBy);
  live?.end((generated as Generated & View).bundle);
  return generated;
}

function promptIndices(prompt: string | Token[], indicesOf: WritingTokens['indicesOf']): number[] {
  if (typeof prompt !== 'string' && !Array.isArray(prompt))
    throw new Error('The prompt is a text, or a list of tokens or indices.');
  const indices = indicesOf(prompt);
  if (indices.length === 0)
    throw new Error('The prompt is empty: the model needs at least one token to go on from.');
  return indices;
}

/** Index 0 would fill up what a short prompt leaves; where it is a token, the model would read that. */
function checkPadding(model: LayersModel, read: number[], names: string[]): void {
  const { shape } = model.inputs[0]!;
  const length = shape[1];
  if (shape.length === 2 && length && read.length < length && names[0] !== '')
    throw new Error(
      `The prompt has ${read.length} tokens, and "${model.name}" reads ${length}: pass a longer one. Its index 0, which would be padding, is ${JSON.stringify(names[0])}.`,
    );
}

function append(writing: Writing, index: number, token: string, probability: number): void {
  writing.text += (writing.tokens.length > 0 ? writing.separator : '') + token;
  writing.tokens.push(token);
  writing.indices.push(index);
  writing.probabilities.push(probability);
}

function tellsToStop(onToken: GenerateOptions['onToken'], writing: Writing): boolean {
  const { text, tokens, indices, probabilities } = writing;
  const info = { index: indices.at(-1)!, probability: probabilities.at(-1)!, text };
  return onToken?.(tokens.at(-1)!, info) === false;
}

function endsWith({ text, tokens, separator }: Writing, stop: string): boolean {
  return separator === '' ? text.endsWith(stop) : tokens.at(-1) === stop;
}

function describe({ temperature = 1, topK, topP }: SamplingOptions, seed: number): string {
  return [
    `${say({ en: 'temperature', id: 'temperatur' })} ${temperature}`,
    ...(topK === undefined ? [] : [`top-k ${topK}`]),
    ...(topP === undefined ? [] : [`top-p ${topP}`]),
    ...(temperature === 0 ? [] : [`${say({ en: 'seed', id: 'benih' })} ${seed}`]),
  ].join(', ');
}
