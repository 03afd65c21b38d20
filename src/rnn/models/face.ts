import type { Tf } from '../tf';
import { Advice } from './Advice';
import type { AdviseAnswers } from './advisor/answers';
import * as architectures from './architectures';
import type { InferenceModels } from './buildEncoderDecoder';
import { decode, type DecodeOptions } from './decode';
import { SpecifiedEncoderDecoder, SpecifiedModel } from './SpecifiedModel';
import { parseSpecification } from './specification/parse';
import type { ModelSpecification, SequentialSpecification } from './specification/specification';
import type { Token } from '../text/tokenIndex';

/** Models by what they are: `rnn.models`, `rnn.advise`. */
export function modelsFace(tf: Tf) {
  const sequential = (specification: SequentialSpecification): SpecifiedModel<SequentialSpecification> =>
    new SpecifiedModel(tf, specification);
  const specified = (specification: ModelSpecification): SpecifiedModel | SpecifiedEncoderDecoder =>
    specification.kind === 'sequential'
      ? new SpecifiedModel(tf, specification)
      : new SpecifiedEncoderDecoder(tf, specification);

  return {
    /**
     * Which network for a sequence (chapters 7.9.2 and 7.4.3): the decision tree, by how many steps back an output
     * depends on (fewer than 10: SimpleRNN; 10 to 100, both included: GRU; more: LSTM), by the number of samples
     * (from a million: three layers; from 10,000 two, which is our own limit; fewer: one), and by whether the whole
     * sequence is known before the answer is due (bidirectional). Displayed, it is the tree with the path that the
     * answers take and the reason at each fork; without answers the tree alone.
     *
     * It also says where the rule is loose, what to try beside it, when something other than a recurrent network fits
     * (chapter 7.9.3: Transformers, temporal convolutions, state space models; a feedforward network or CNN where the
     * order does not matter), and gives the model, ready to be built.
     *
     * @returns `recommendation`, `reasons`, `caveats`, `alternatives`, `forRecurrent`, and once all is answered
     * `model`, a specification
     * @throws for an answer that does not exist or cannot be, naming it, the value and what is right
     */
    advise: (answers?: AdviseAnswers) => new Advice(answers, specified),

    /**
     * The chapter's architectures, with the chapter's numbers as defaults. Each gives a specification: `.build()`
     * makes the compiled model (Adam with 0.001), `.code()` its TypeScript, `.toJSON()` plain data; displayed, it is
     * the model's card with its diagram. Parameters are counted as Keras counts them. Where targets are class or token
     * indices, TensorFlow.js takes them as float32, not int32. All throw for an option that does
     * not exist or cannot be, naming it, the value and what is right.
     */
    models: {
      /**
       * SimpleRNN classifier (chapter 7.2.2): `[10, 1]` → 32 units → a softmax over 2 classes. Targets are class
       * indices `[batch, 1]`.
       */
      simpleRnnClassifier: (options?: architectures.SimpleRnnClassifierOptions) =>
        sequential(architectures.simpleRnnClassifier(options)),

      /**
       * LSTM forecaster (chapter 7.3.2): `[50, 1]` → 64 units, dropout 0.2 → dense 32, relu → `horizon` values.
       * `layers: 2` is the form of its PyTorch twin, with dropout also between the layers. Loss: mean squared error.
       */
      lstmForecaster: (options?: architectures.ForecasterOptions) =>
        sequential(architectures.lstmForecaster(options)),

      /** GRU forecaster (chapter 7.4.2), as `lstmForecaster`. Its GRU is the `resetAfter` form, as in Keras and PyTorch. */
      gruForecaster: (options?: architectures.ForecasterOptions) =>
        sequential(architectures.gruForecaster(options)),

      /** The same with a SimpleRNN, to compare the three cells (exercise 5). */
      simpleRnnForecaster: (options?: architectures.ForecasterOptions) =>
        sequential(architectures.simpleRnnForecaster(options)),

      /**
       * Bidirectional classifier (chapter 7.5.1): `[50, 1]` → 64, then 32 units in each direction, dropout 0.3 → a
       * softmax over 3 classes. Targets are class indices `[batch, 1]`.
       */
      bidirectionalClassifier: (options?: architectures.BidirectionalClassifierOptions) =>
        sequential(architectures.bidirectionalClassifier(options)),

      /**
       * Stacked LSTM (chapter 7.5.2): `[50, 1]` → 128, 64 and 32 units, dropout 0.2 after each → `horizon` values.
       * With `batchNormalization` (chapter 7.8.2) also normalisation between the layers.
       */
      stackedLstm: (options?: architectures.StackedLstmOptions) =>
        sequential(architectures.stackedLstm(options)),

      /**
       * Encoder–decoder (chapter 7.5.3): `[10, 1]` → a state of 64 units → `[10, 1]`, linear. `build()` gives the
       * model that is trained, with two inputs, the encoder's and the decoder's (the target one step late: teacher
       * forcing); `inference(model)` the encoder and the one-step decoder for use, which share its weights.
       *
       * With `inputVocabulary` and `outputVocabulary` it reads and writes tokens: one-hot vectors
       * `[timesteps, vocabulary]`, with `embedding` indices `[timesteps]`; targets are indices
       * `[batch, timesteps, 1]`. `rnn.seq2seq` looks inside.
       */
      encoderDecoder: (options?: architectures.EncoderDecoderOptions) =>
        new SpecifiedEncoderDecoder(tf, architectures.encoderDecoder(options)),

      /** One vector to one output (chapter 7.1.3): a feedforward network with 32 hidden units. */
      oneToOne: (options?: architectures.OneToOneOptions) => sequential(architectures.oneToOne(options)),

      /** One vector to a sequence of 10 steps (chapter 7.1.3): repeated at each step, 32 units, dense on each step. */
      oneToMany: (options?: architectures.OneToManyOptions) => sequential(architectures.oneToMany(options)),

      /** A sequence to one of equal length (chapter 7.1.3): `[10, 1]` → 32 units → dense on each step. */
      manyToMany: (options?: architectures.ManyToManyOptions) =>
        sequential(architectures.manyToMany(options)),

      /**
       * Sentiment classifier (chapter 7.7.2): 100 tokens of 10,000 → 64 dimensions, spatial dropout 0.2 → a
       * bidirectional LSTM of 64 units with dropout and recurrent dropout 0.2 → dense 32, relu, dropout 0.3 →
       * sigmoid. Targets are 0 or 1, `[batch, 1]`.
       */
      sentimentClassifier: (options?: architectures.SentimentClassifierOptions) =>
        sequential(architectures.sentimentClassifier(options)),

      /**
       * Character generator (chapter 7.7.3): 100 characters of 100 → 256 dimensions → two LSTMs of 512 units,
       * dropout 0.2 after each → a softmax over the next character. Targets are indices `[batch, 1]`. It has 3.8
       * million parameters: smaller `units` train in minutes.
       */
      characterGenerator: (options?: architectures.CharacterGeneratorOptions) =>
        sequential(architectures.characterGenerator(options)),

      /**
       * A specification from plain data, as `toJSON` gave them, or JSON text; what has a default may be left out.
       * @throws when something is missing, unknown, or does not fit, saying where and what would be right
       */
      fromJSON: (data: unknown) => specified(parseSpecification(data)),

      /**
       * Runs an encoder–decoder in use: the encoder once, then the decoder step by step, each time reading what it
       * said before (of tokens the likeliest), until it says `end` or `steps` are done.
       *
       * @param models as `inference` gives them: `{ encoder, decoder }`
       * @param input `[timesteps, features]`, or tokens: their names (with `tokens`) or indices
       * @param options.start what the decoder reads first: a token, or for numbers `[features]`, by default zeros
       * @returns tokens, by name where there are `tokens`, without `end`; or `[steps, features]`
       */
      decode: (models: InferenceModels, input: Token[] | number[][], options: DecodeOptions) =>
        decode(tf, models, input, options),
    },
  };
}
