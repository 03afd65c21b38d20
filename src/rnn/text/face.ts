import type { data, LayersModel, Tensor, Tensor2D, TensorLike } from '@tensorflow/tfjs';
import type { RnnHost } from '../display/host';
import type { View } from '../display/mime';
import type { Tf } from '../tf';
import { copiedPassages, type CopiedPassages, type CopiedPassagesOptions } from './copied/copiedPassages';
import { generate, type GenerateOptions } from './generate/generate';
import type { Generated } from './generate/Generated';
import { nextToken, type NextTokenOptions } from './nextToken';
import { oneHot } from './oneHot';
import { paddedTensor, type PadSequencesOptions } from './padSequences';
import { reading, type ReadingOptions } from './reading';
import type { Token } from './tokenIndex';
import { fromKeras, type KerasTokenizer } from './tokenizer/kerasJson';
import { type TokenizerOptions, tokenizerSettings } from './tokenizer/options';
import { Tokenizer } from './tokenizer/Tokenizer';
import { tokens, type TokensOptions } from './tokens';
import { type LongText, type TextBatch, textDataset, type TextDatasetOptions } from './windows/textDataset';
import { textWindows } from './windows/textWindows';
import type { TextWindows } from './windows/WindowBatch';
import type { TextWindowsOptions } from './windows/windowSettings';

/** Text on its way into a model, and what a model makes of it. */
export function textFace(tf: Tf, host: RnnHost) {
  return {
    /**
     * A tokenizer, which learns the words of texts and turns texts into sequences of indices: with the same indices as
     * the legacy `Tokenizer` of Keras. Punctuation (ASCII without ') is a gap between words, as are space, tab and
     * newline; other white space and punctuation (`\r`, “ ”, —) is part of a word, as it is there.
     *
     *     const tokenizer = rnn.tokenizer({ numWords: 100, outOfVocabulary: '<OOV>' }).fit(trainingTexts);
     *     const x = rnn.padSequences(tokenizer.toSequences(texts), { maxLength: 10 });
     *     tf.layers.embedding({ inputDim: tokenizer.size, outputDim: 16 });
     *
     * @param options.level `word` (default) or `character`: code points, none of which is left out
     * @param options.numWords only indices below this are used, 0 for padding among them; default: all. `wordIndex` has
     * every word all the same
     * @param options.outOfVocabulary the word that stands for unknown and rarer ones, with index 1; default: those
     * are left out
     * @param options.lowerCase default: `true`
     * @param options.filters characters that are gaps between words
     * @param options.split what stands between words besides; default: a space
     * @throws when `numWords` is no whole number from 2, or another option cannot be
     */
    tokenizer: (options?: TokenizerOptions): Tokenizer => new Tokenizer(tf, tokenizerSettings(options)),

    /**
     * The tokenizer that `JSON.stringify(tokenizer)`, or `to_json()` of the Tokenizer of Keras, has saved.
     *
     * @param json as text, or read already
     * @throws when it is none, saying what is wrong with it
     */
    tokenizerFromJSON(json: string | KerasTokenizer): Tokenizer {
      const { settings, statistics } = fromKeras(json);
      return new Tokenizer(tf, settings, statistics);
    },

    /**
     * Sequences of different lengths as the rows of one tensor: `pad_sequences` of Keras.
     *
     * @param options.maxLength of every row; default: that of the longest sequence
     * @param options.padding where shorter ones are filled up: `pre` (default, as in Keras) or `post`
     * @param options.truncating where longer ones are cut: `pre` (default, as in Keras) or `post`
     * @param options.value what is added; default: 0
     * @returns sequences × maxLength, of int32, which an Embedding reads
     * @throws when there is no sequence, or an index is no whole number
     */
    padSequences: (sequences: ArrayLike<number>[], options?: PadSequencesOptions): Tensor2D =>
      paddedTensor(tf, sequences, options),

    /**
     * A vector of `depth` zeros with a one at the index, for each index: what a recurrent layer without an Embedding
     * reads. 0 for padding has its one too, in the first place.
     *
     * @param indices of any shape, as arrays or a tensor
     * @param depth how many indices there are: `tokenizer.size`
     * @returns float32 of the indices' shape with one more axis, `[…, depth]`
     * @throws when an index is not from 0 to depth − 1, saying which and where
     */
    oneHot: (indices: Tensor | TensorLike, depth: number): Tensor => oneHot(tf, indices, depth),

    /**
     * Windows of a text, to learn what comes next: `length` tokens, and the token behind them. A text of n tokens has
     * ⌊(n − length − 1) ∕ stride⌋ + 1 of them.
     *
     * @param indices of one text: `tokenizer.toSequences(text)[0]`
     * @param options.length tokens that the model reads
     * @param options.stride tokens from the start of a window to the start of the next; default: 1
     * @param options.targets `next` (default): the token behind the window, y is windows × 1; `every`: the one behind each
     * token, for a model with an output a timestep, y is windows × length × 1
     * @returns x, windows × length, of int32 for an Embedding (or `rnn.oneHot(x, tokenizer.size)`), and y for the loss
     * `sparseCategoricalCrossentropy`
     * @throws when the text is too short for one window. All windows of a long text take much memory, 4 · length bytes
     * each: see `rnn.textDataset`
     */
    textWindows: (indices: ArrayLike<number>, options: TextWindowsOptions): TextWindows =>
      textWindows(tf, indices, options),

    /**
     * The windows of `rnn.textWindows` in batches for `model.fitDataset`, made as they are needed: of the text only a
     * piece is held, so that its length does not matter.
     *
     *     const pieces = () => rnn.corpusChunks('corpus.txt');
     *     const tokenizer = await rnn.tokenizer({ level: 'character' }).fit(pieces());
     *     const dataset = rnn.textDataset(pieces, { tokenizer, length: 100, stride: 3, batchSize: 64, seed: 1 });
     *     await model.fitDataset(dataset, { epochs: 5 });
     *
     * @param text a string; or what gives one piece by piece, such as a stream, good for one epoch; or for more epochs a
     * function that starts that anew
     * @param options.tokenizer fitted
     * @param options.batchSize default: 32
     * @param options.shuffleBuffer how many windows wait to be mixed, 4 · (length + 1) bytes each; 0 keeps the order of
     * the text; default: 10,000
     * @param options.seed repeats the order of the windows, another one in each epoch; default: from `Math.random`
     * @returns batches of `{ xs, ys }`, to be disposed of where they are not given to `fitDataset`. For one-hot inputs:
     * `dataset.map(({ xs, ys }) => ({ xs: rnn.oneHot(xs, tokenizer.size), ys }))`
     * @throws when an option cannot be; while it is read, when the text is too short for one window, or used up
     */
    textDataset: (text: LongText, options: TextDatasetOptions): data.Dataset<TextBatch> =>
      textDataset(tf, text, options),

    /**
     * Lets a model write: token by token, each drawn from what the model finds probable, and read again. It is shown
     * while it is written; what the model found improbable is shaded.
     *
     *     const { text } = await rnn.generate(model, 'It was', { tokenizer, temperature: 0.5, topP: 0.9, seed: 1 });
     *
     * A model of fixed length reads the last tokens anew each time. One of free length reads all from the beginning,
     * which costs no more for a long text where its layers follow one another: then the states of its recurrent layers are
     * carried on. A stateful model is treated so too, and keeps the states that it has.
     *
     * @param model with one input, of token indices `[timesteps]` or one-hot `[timesteps, tokens]`, and an output a token
     * (of a sequence, the last step counts)
     * @param prompt a text, which goes through the tokenizer; or a list of tokens or indices. For a model of fixed length
     * it should be as long as the windows of the training; a shorter one is padded
     * @param options.tokenizer that of the training texts. Padding and the out-of-vocabulary word are never written: the
     * others share their probability
     * @param options.tokens instead: the names of the tokens, in the order of outputs and inputs; for padding ''
     * @param options.length tokens to write; default: 200
     * @param options.temperature softmax(log p ∕ T): below 1 the likely becomes likelier, above 1 choices open up; 0 takes
     * the most likely token; default: 1
     * @param options.topK draws from so many of the most likely tokens alone (Fan et al. 2018); default: all
     * @param options.topP draws from the fewest most likely tokens alone whose probabilities sum to this, after temperature
     * and `topK` (Holtzman et al. 2020); default: all
     * @param options.seed repeats what is written, with the same model on the same backend; default: from `Math.random`
     * @param options.stopAt ends the writing behind such a text (of words, such a word), which stays in it
     * @param options.onToken called with each token; ends the writing when it returns `false`
     * @param options.outputs `probabilities` (default) or `logits`
     * @param options.padding where a short prompt gets padding in a model of fixed length: `pre` (default) or `post`
     * @param options.show whether to show the text while it is written; default: `true`
     * @throws when the prompt is empty or has unknown tokens, an option cannot be, or outputs are no probabilities
     */
    generate: (model: LayersModel, prompt: string | Token[], options: GenerateOptions): Promise<Generated> =>
      generate(tf, host, model, prompt, options),

    /**
     * What of a generated text comes from the corpus that the model was trained on: the passages that stand there word for
     * word, and how many of the words that were written are words of the corpus at all. Case does not count.
     *
     * @param generated what `rnn.generate` has written: its first word is completed by the prompt, and a last one that may
     * be cut off is not counted; or any text
     * @param corpus as a whole
     * @param options.length characters from which on a passage counts; default: 20
     * @throws when there is no text, or no corpus
     */
    copiedPassages: (
      generated: string | Generated,
      corpus: string,
      options?: CopiedPassagesOptions,
    ): CopiedPassages => copiedPassages(generated, corpus, options),

    /**
     * From sentence to tokens to indices to a padded row, as in chapter 7.7.1, with the meaning of `Tokenizer` and
     * `pad_sequences` of Keras: words in small letters without punctuation; indices from 1, the most frequent word
     * first, equally frequent ones in order of appearance; 0 is padding.
     *
     * @param options.tokenizer shows what this one makes of the texts: its words or characters, its indices, its unknown words
     * @param options.vocabulary word to index; default: made of the texts themselves
     * @param options.outOfVocabulary the word that stands for unknown ones: in a vocabulary made here it has index 1.
     * Without, unknown words are left out, as in Keras
     * @param options.maxLength of every row; default: that of the longest
     * @param options.padding where zeros are added: `pre` (default, as in Keras) or `post`
     * @param options.truncating where a longer sentence is cut: `pre` (default, as in Keras) or `post`
     * @throws when there is no text, or an index of the vocabulary is not a whole number from 1
     */
    tokens: (texts: string | string[], options?: TokensOptions): View => tokens(texts, options),

    /**
     * How likely each token is to come next, at several temperatures: softmax(log p ∕ T). Below 1 the likely becomes
     * likelier, above 1 choices open up. With the entropy in bits, and the perplexity, 2 to the entropy.
     *
     * @param model with one input, of token indices `[timesteps]` or one-hot `[timesteps, tokens]`, and an output
     * a token (of a sequence, the last step counts)
     * @param prefix a text, read by characters where each is a token, else by words; or a list of tokens or indices.
     * Of a prefix longer than the model's fixed length the last part is read
     * @param options.tokenizer that of the training texts; the prefix goes through it
     * @param options.tokens instead: the tokens, in the order of the model's outputs and of its input indices; where index 0
     * is padding, a name for that comes first
     * @param options.temperatures default: 0.2, 0.5, 1 and 1.5
     * @param options.top how many tokens are shown by themselves; default: 8
     * @param options.outputs `probabilities` (default) or `logits`
     * @param options.padding where a short prefix gets zeros in a model of fixed length: `pre` (default) or `post`
     * @throws when a token is unknown, or the outputs are no probabilities
     */
    nextToken: (model: LayersModel, prefix: string | Token[], options: NextTokenOptions): View =>
      nextToken(tf, model, prefix, options),

    /**
     * A model's output for a sentence as it is read, word by word, and how much each word changed it: the model gets
     * the first word, the first two, …, each padded to its length like a sentence of its own.
     *
     * @param model with one input of token indices, `[timesteps]`, and one vector of outputs for a sentence
     * @param indices of the sentence, padded or not
     * @param options.words the words, one an index
     * @param options.threshold above it the model says yes; default: 0.5
     * @param options.padding how the sentences were padded in training: `pre` (default, as in Keras) or `post`
     * @param options.output which output is followed, from 0; default: the last
     * @param options.labels what an output below and above the threshold says; default: `negative`, `positive`
     * @throws when words and indices do not fit each other, or the sentence does not fit the model
     */
    reading: (model: LayersModel, indices: number[], options: ReadingOptions): View =>
      reading(tf, model, indices, options),
  };
}
