import type { SequentialSpecification } from '../specification/specification';
import { type CellKind, compileOf, fields, optionsOf, training, type TrainingOptions } from './options';
import { dropoutLayer, LAYER_NAMES } from './recurrentStack';
import { sequential } from './sequential';

export interface SentimentClassifierOptions extends TrainingOptions {
  /** Tokens of a text, to which texts are padded and cut; `null`: any number. Default: 100. */
  length?: number | null;
  /** Default: 10,000. */
  vocabulary?: number;
  /** Dimensions of the embedding. Default: 64. */
  embedding?: number;
  /** Of each direction. Default: 64. */
  units?: number;
  /** Whole dimensions of the embedding are left out; 0 for none. Default: 0.2. */
  spatialDropout?: number;
  /** Of the recurrent layer's input. Default: 0.2. */
  inputDropout?: number;
  /** Of the recurrent layer's state. Default: 0.2. */
  recurrentDropout?: number;
  /** Of the dense layer before the output. Default: 32. */
  denseUnits?: number;
  /** Before the output; 0 for none. Default: 0.3. */
  dropout?: number;
  /** Default: `lstm`. */
  cell?: CellKind;
  /** Reads from both ends. Default: `true`; exercise 3 compares with `false`. */
  bidirectional?: boolean;
}

export const SENTIMENT_CLASSIFIER_FIELDS = {
  length: fields.size.nullable().default(100),
  vocabulary: fields.size.default(10_000),
  embedding: fields.size.default(64),
  units: fields.size.default(64),
  spatialDropout: fields.rate.default(0.2),
  inputDropout: fields.rate.default(0.2),
  recurrentDropout: fields.rate.default(0.2),
  denseUnits: fields.size.default(32),
  dropout: fields.rate.default(0.3),
  cell: fields.cell.default('lstm'),
  bidirectional: fields.flag.default(true),
  ...training,
};

/** Chapter 7.7.2. See `Rnn.models`. */
export function sentimentClassifier(given?: SentimentClassifierOptions): SequentialSpecification {
  const options = optionsOf('sentimentClassifier', SENTIMENT_CLASSIFIER_FIELDS, given);
  const { length, vocabulary, embedding, units, cell, bidirectional, recurrentDropout } = options;
  return sequential({
    name: options.name ?? 'sentiment_classifier',
    task: 'sentiment',
    input: { kind: 'tokens', timesteps: length, vocabulary },
    layers: [
      { kind: 'embedding', name: 'embedding', inputDim: vocabulary, outputDim: embedding },
      ...(options.spatialDropout > 0
        ? [{ kind: 'spatialDropout', name: 'spatial_dropout', rate: options.spatialDropout } as const]
        : []),
      {
        kind: cell,
        name: `${bidirectional ? 'bidirectional_' : ''}${LAYER_NAMES[cell]}`,
        units,
        bidirectional,
        dropout: options.inputDropout,
        recurrentDropout,
      },
      { kind: 'dense', name: 'dense', units: options.denseUnits, activation: 'relu' },
      ...dropoutLayer('dropout', options.dropout),
      { kind: 'dense', name: 'output', units: 1, activation: 'sigmoid' },
    ],
    compile: { ...compileOf(options), loss: 'binaryCrossentropy', metrics: ['accuracy'] },
  });
}
