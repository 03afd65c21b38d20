import type { LayersModel } from '@tensorflow/tfjs';
import { checkModel } from '../checkModel';
import { formatNumber } from '../display/formatNumber';
import { MIME, type View, view } from '../display/mime';
import { textTable } from '../display/textTable';
import type { NextTokenView } from '../display/views';
import { visible } from '../display/visible';
import { exampleTensors } from '../inspect/example';
import { freeing } from '../inspect/freeing';
import { recordCalls } from '../inspect/recordCalls';
import type { Tf } from '../tf';
import { ofTokenizer } from './generate/writingTokens';
import { logitsOf, type ModelOutputs } from './modelLogits';
import type { Side } from './padding';
import { describeTemperature } from './temperature';
import type { Tokenizer } from './tokenizer/Tokenizer';
import { type Token, tokenExample, tokenIndex } from './tokenIndex';

export interface NextTokenOptions {
  /** The tokenizer that the model's training texts went through. */
  tokenizer?: Tokenizer;
  /** Instead of a tokenizer: the model's tokens, in the order of its outputs (and of its inputs). */
  tokens?: string[];
  /** Default: 0.2, 0.5, 1 and 1.5. */
  temperatures?: number[];
  /** How many tokens are shown by themselves. Default: 8. */
  top?: number;
  /** What the model puts out. Default: `probabilities`, as after a softmax. */
  outputs?: ModelOutputs;
  /** Where a prefix that is too short for a model of fixed length gets zeros. Default: `pre`. */
  padding?: Side;
}

const MOST_PREFIX = 60;

/** See `Rnn.nextToken`. */
export function nextToken(
  tf: Tf,
  model: LayersModel,
  prefix: string | Token[],
  options: NextTokenOptions,
): View {
  checkModel(model, 'nextToken');
  const { tokenizer, temperatures = [0.2, 0.5, 1, 1.5], top = 8, outputs = 'probabilities' } = options;
  const tokens = tokenizer ? namesOf(tokenizer, model) : options.tokens!;
  check(model, tokens, temperatures, top);
  const read = tokenizer
    ? ofTokenizer(tokenizer, tokens.length, model.name).indicesOf(prefix)
    : split(prefix, tokens).map((token) => tokenIndex(tokens, token, 'The prefix'));
  if (read.length === 0)
    throw new Error('The prefix is empty: the model needs at least one token to go on from.');
  const logits = logitsAfter(tf, model, read, { ...options, tokens }, outputs);
  const shown = [...tokens.keys()].sort((a, b) => logits[b]! - logits[a]! || a - b).slice(0, top);
  const data: NextTokenView = {
    version: 1,
    name: model.name,
    prefix: read.slice(-MOST_PREFIX).map((i) => tokens[i]!),
    omitted: Math.max(0, read.length - MOST_PREFIX),
    tokens: shown.map((i) => tokens[i]!),
    candidates: tokens.length,
    temperatures: temperatures.map((temperature) => describeTemperature(logits, temperature, shown)),
  };
  return view({ [MIME.nextToken]: data, [MIME.text]: nextTokenText(data) });
}

function check(model: LayersModel, tokens: string[], temperatures: number[], top: number): void {
  if (!Array.isArray(tokens) || tokens.length === 0)
    throw new Error('nextToken needs a tokenizer, or the names of the tokens: { tokens: [...] }.');
  if (model.inputs.length !== 1)
    throw new Error(`"${model.name}" has ${model.inputs.length} inputs; nextToken reads one.`);
  if (temperatures.length === 0 || temperatures.length > 8) throw new Error('Pass from 1 to 8 temperatures.');
  for (const temperature of temperatures)
    if (!(temperature > 0 && Number.isFinite(temperature)))
      throw new Error(
        `A temperature is a number above 0, not ${temperature}. For the most likely token alone, take a small one.`,
      );
  if (!Number.isInteger(top) || top < 1 || top > 40)
    throw new Error(`top is a whole number from 1 to 40, not ${top}.`);
}

/** One name an output; of padding, and of outputs that have no word, ''. */
function namesOf({ indexWord }: Tokenizer, model: LayersModel): string[] {
  const width = model.outputs[0]!.shape.at(-1)!;
  return Array.from({ length: width }, (_, index) => indexWord.get(index) ?? '');
}

/** A text is read by characters where each is a token, else by words. */
function split(prefix: string | Token[], tokens: string[]): Token[] {
  if (typeof prefix !== 'string') return prefix;
  const known = new Set(tokens);
  const characters = [...prefix];
  return characters.every((character) => known.has(character))
    ? characters
    : prefix.split(/\s+/).filter((w) => w !== '');
}

/** Of the model's last output for the prefix, in float64. */
function logitsAfter(
  tf: Tf,
  model: LayersModel,
  read: number[],
  { tokens, padding = 'pre' }: Pick<NextTokenOptions, 'padding'> & { tokens: string[] },
  outputs: ModelOutputs,
): number[] {
  const { shape } = model.inputs[0]!;
  const fixed = shape[1];
  const kept = fixed ? read.slice(-fixed) : read;
  const missing = fixed ? fixed - kept.length : 0;
  const example = tokenExample(kept, shape, tokens, `"${model.name}"`);
  const zero = shape.length === 2 ? 0 : tokens.map(() => 0);
  const zeros = Array.from({ length: missing }, () => zero);
  const padded = padding === 'pre' ? [...zeros, ...example] : [...example, ...zeros];
  const flat = freeing(
    tf,
    () => recordCalls(tf, model, exampleTensors(tf, model, padded as number[][])).output,
  );
  const outputShape = model.outputs[0]!.shape;
  const step =
    outputShape.length === 3 && padding === 'post' ? kept.length - 1 : flat.length / tokens.length - 1;
  if (outputShape.at(-1) !== tokens.length)
    throw new Error(
      `"${model.name}" puts out ${outputShape.at(-1)} values, but there are ${tokens.length} tokens: name one token an output.`,
    );
  const last = flat.slice(step * tokens.length, (step + 1) * tokens.length);
  return logitsOf(last, outputs, model.name);
}

function nextTokenText({ name, prefix, omitted, tokens, candidates, temperatures }: NextTokenView): string {
  const row = (label: string, value: (i: (typeof temperatures)[number]) => number) => [
    label,
    ...temperatures.map((t) => formatNumber(value(t))),
  ];
  const characters = prefix.every((token) => [...token].length <= 1);
  return [
    `${name}: what comes after "${omitted > 0 ? '…' : ''}${visible(prefix.join(characters ? '' : ' '))}"`,
    textTable(
      ['token', ...temperatures.map(({ temperature }) => `T = ${temperature}`)],
      [
        ...tokens.map((token, i) => row(visible(token), ({ probabilities }) => probabilities[i]!)),
        ...(candidates > tokens.length
          ? [row(`${candidates - tokens.length} others`, ({ others }) => others)]
          : []),
        row('entropy (bits)', (t) => t.entropy),
        row('perplexity', (t) => t.perplexity),
      ],
    ),
  ].join('\n');
}
