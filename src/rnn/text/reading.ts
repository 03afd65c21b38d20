import type { LayersModel } from '@tensorflow/tfjs';
import { checkModel } from '../checkModel';
import { formatNumber } from '../display/formatNumber';
import { MIME, type View, view } from '../display/mime';
import { textTable } from '../display/textTable';
import type { ReadingView } from '../display/views';
import { exampleTensors } from '../inspect/example';
import { freeing } from '../inspect/freeing';
import { recordCalls } from '../inspect/recordCalls';
import type { Tf } from '../tf';
import type { Side } from './padding';

export interface ReadingOptions {
  /** The words of the sentence, one an index. */
  words: string[];
  /** Above it the model says yes. Default: 0.5. */
  threshold?: number;
  /** How the sentences were padded when the model was trained. Default, as in Keras: `pre`. */
  padding?: Side;
  /** Which output is followed, for a model with several. Default: the last. */
  output?: number;
  /** What an output below and above the threshold says. Default: `negative` and `positive`. */
  labels?: [below: string, above: string];
}

const MOST_WORDS = 200;

/** See `Rnn.reading`. */
export function reading(tf: Tf, model: LayersModel, given: number[], options: ReadingOptions): View {
  checkModel(model, 'reading');
  const { words, threshold = 0.5, padding = 'pre', labels = ['negative', 'positive'] } = options;
  const indices = sentenceOf(given, words);
  const [input] = model.inputs;
  if (model.inputs.length !== 1 || input!.shape.length !== 2)
    throw new Error(
      `"${model.name}" does not read token indices: reading needs one input of shape [timesteps].`,
    );
  const length = input!.shape[1] ?? null;
  if (length !== null && indices.length > length)
    throw new Error(
      `The sentence has ${indices.length} words, but "${model.name}" reads ${length}: leave some out.`,
    );
  const outputShape = model.outputs[0]!.shape;
  const outputs = outputShape.at(-1) ?? 0;
  const { output = outputs - 1 } = options;
  if (outputShape.length !== 2 || !Number.isInteger(output) || output < 0 || output >= outputs)
    throw new Error(
      outputShape.length === 2
        ? `"${model.name}" has ${outputs} outputs, and no output ${output}: they are counted from 0.`
        : `"${model.name}" has an output a timestep: reading needs one for the whole sentence.`,
    );
  const outputFor = (read: number[]): number => {
    const zeros = Array<number>(length === null ? 0 : length - read.length).fill(0);
    const padded = padding === 'pre' ? [...zeros, ...read] : [...read, ...zeros];
    const value = freeing(tf, () => recordCalls(tf, model, exampleTensors(tf, model, padded)).output)[
      output
    ]!;
    if (!Number.isFinite(value))
      throw new Error(`"${model.name}" puts out ${value} after ${read.length} words.`);
    return value;
  };
  const data: ReadingView = {
    version: 1,
    name: model.name,
    words,
    indices,
    start: length === null ? null : outputFor([]),
    outputs: indices.map((_, i) => outputFor(indices.slice(0, i + 1))),
    threshold,
    labels,
    padding: length === null ? 'none' : padding,
    length,
  };
  return view({ [MIME.reading]: data, [MIME.text]: readingText(data) });
}

/** The indices that belong to words: a padded row loses its zeros. */
function sentenceOf(given: number[], words: string[]): number[] {
  const wanted = words?.length ?? 0;
  if (wanted === 0) throw new Error('reading needs the words of the sentence: { words: [...] }.');
  if (wanted > MOST_WORDS)
    throw new Error(`The sentence has ${wanted} words, and ${MOST_WORDS} are drawn at most.`);
  if (given.length === wanted) return [...given];
  const inner = given.slice(
    given.findIndex((index) => index !== 0),
    given.findLastIndex((index) => index !== 0) + 1,
  );
  if (inner.length === wanted) return inner;
  throw new Error(`There are ${wanted} words, but ${inner.length} indices: pass one index a word.`);
}

function readingText({
  name,
  words,
  indices,
  start,
  outputs,
  threshold,
  labels,
  padding,
  length,
}: ReadingView): string {
  const rows = words.map((word, i) => {
    const before = i === 0 ? start : outputs[i - 1]!;
    return [
      String(i + 1),
      word,
      String(indices[i]),
      formatNumber(outputs[i]),
      before === null ? '—' : formatNumber(outputs[i]! - before),
      outputs[i]! > threshold ? labels[1] : labels[0],
    ];
  });
  const padded =
    padding === 'none' ? '' : `, with padding ${padding === 'pre' ? 'before' : 'after'} it up to ${length}`;
  return [
    `${name}: its output after each word, for the sentence up to there${padded}`,
    ...(start === null ? [] : [`before the first word, for padding alone: ${formatNumber(start)}`]),
    textTable(['', 'word', 'index', 'output', 'change', 'says'], rows),
  ].join('\n');
}
