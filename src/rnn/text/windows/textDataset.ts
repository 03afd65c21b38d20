import type { data, Tensor, Tensor2D } from '@tensorflow/tfjs';
import seedrandom from 'seedrandom';
import type { Tf } from '../../tf';
import { checkWhole } from '../../wholeNumber';
import { described } from '../../described';
import { Tokenizer } from '../tokenizer/Tokenizer';
import { ShuffleBuffer } from './ShuffleBuffer';
import { WindowBatch } from './WindowBatch';
import { WindowCutter } from './WindowCutter';
import { type TextWindowsOptions, tooShort, windowSettings } from './windowSettings';

export interface TextDatasetOptions extends TextWindowsOptions {
  /** Makes indices of the text: `rnn.tokenizer(…)`, fitted. */
  tokenizer: Tokenizer;
  /** Windows a batch; the last batch may have fewer. Default: 32. */
  batchSize?: number;
  /**
   * How many windows wait to be mixed: neighbours are nearly the same, and a batch of them teaches little. 0 keeps
   * the order of the text. Default: 10,000.
   */
  shuffleBuffer?: number;
  /** Repeats the order of the windows, which is another one in each epoch. Default: from `Math.random`, as `rnn.seed` sets it. */
  seed?: number;
}

/** A text, or what gives it piece by piece: a function starts it anew for each epoch. */
export type LongText = string | AsyncIterable<string> | (() => AsyncIterable<string>);

export type TextBatch = { xs: Tensor2D; ys: Tensor };

/** Of a text that is in memory anyway. */
const PIECE = 65_536;

/** See `Rnn.textDataset`. */
export function textDataset(tf: Tf, text: LongText, options: TextDatasetOptions): data.Dataset<TextBatch> {
  const { tokenizer, batchSize = 32, shuffleBuffer = 10_000, seed = Math.random() } = options;
  const settings = windowSettings(options);
  if (!(tokenizer instanceof Tokenizer))
    throw new Error(
      `textDataset needs a tokenizer: { tokenizer: rnn.tokenizer().fit(…) }, not ${described(tokenizer)}.`,
    );
  checkWhole(batchSize, 'batchSize', 1);
  checkWhole(shuffleBuffer, 'shuffleBuffer', 0);
  if (!Number.isFinite(seed)) throw new Error(`seed is a number, not ${described(seed)}.`);
  const start = starterOf(text);
  let epoch = 0;

  async function* batches(): AsyncGenerator<TextBatch> {
    const cutter = new WindowCutter(settings);
    const shuffle = new ShuffleBuffer(shuffleBuffer, seedrandom(`${seed} ${epoch++}`));
    const batch = new WindowBatch(settings, batchSize);
    const take = (): TextBatch => {
      const { x, y } = batch.take(tf);
      return { xs: x, ys: y };
    };
    let any = false;
    for await (const part of tokenizer.sequencesOf(start()))
      for (const window of cutter.cut(part)) {
        any = true;
        const leaving = shuffle.exchange(window);
        if (leaving) batch.add(leaving);
        if (batch.count === batchSize) yield take();
      }
    if (!any) throw tooShort(cutter.tokens, settings.length);
    for (const leaving of shuffle.drain()) {
      batch.add(leaving);
      if (batch.count === batchSize) yield take();
    }
    if (batch.count > 0) yield take();
  }
  // its `next` may return a promise, which the types do not say
  return tf.data.generator(batches as unknown as () => Generator<TextBatch>);
}

function starterOf(text: LongText): () => AsyncIterable<string> {
  if (typeof text === 'string') return () => slices(text);
  if (typeof text === 'function') return text;
  if (typeof (text as Partial<AsyncIterable<string>> | null)?.[Symbol.asyncIterator] !== 'function')
    throw new Error(
      `The text of textDataset is a string, or gives strings piece by piece; not ${described(text)}.`,
    );
  let used = false;
  return () => {
    if (used)
      throw new Error(
        'The text came from a stream that is used up. For more epochs pass a function that starts it anew: () => rnn.corpusChunks(path).',
      );
    used = true;
    return text;
  };
}

async function* slices(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += PIECE) yield text.slice(from, from + PIECE);
}
