import { SpecificationError } from '../specification/problem';
import type { EncoderDecoderSpecification } from '../specification/specification';
import { type CellKind, compileOf, fields, optionsOf, training, type TrainingOptions } from './options';
import { LAYER_NAMES } from './recurrentStack';
import { encoderDecoderOf } from './sequential';

export interface EncoderDecoderOptions extends TrainingOptions {
  /** Steps that the encoder reads; `null`: any number. Default: 10. */
  inputLength?: number | null;
  /** Steps that the decoder puts out; `null`: any number. Default: 10. */
  outputLength?: number | null;
  /** Numbers that the encoder reads a step. Default: 1. */
  inputFeatures?: number;
  /** Numbers that the decoder puts out a step. Default: 1. */
  outputFeatures?: number;
  /** Tokens instead of numbers: how many the encoder knows. Together with `outputVocabulary`. */
  inputVocabulary?: number;
  /** How many tokens the decoder knows; it ends with a softmax over them. */
  outputVocabulary?: number;
  /** Dimensions of an embedding for each side's tokens. Default: none, tokens are read as one-hot vectors. */
  embedding?: number;
  /** Size of the state that is handed over. Default: 64. */
  latent?: number;
  /** Default: `lstm`. */
  cell?: CellKind;
}

export const ENCODER_DECODER_FIELDS = {
  inputLength: fields.size.nullable().default(10),
  outputLength: fields.size.nullable().default(10),
  inputFeatures: fields.size.optional(),
  outputFeatures: fields.size.optional(),
  inputVocabulary: fields.wholeFrom(2).optional(),
  outputVocabulary: fields.wholeFrom(2).optional(),
  embedding: fields.size.optional(),
  latent: fields.size.default(64),
  cell: fields.cell.default('lstm'),
  ...training,
};

/** Chapter 7.5.3. See `Rnn.models`. */
export function encoderDecoder(given?: EncoderDecoderOptions): EncoderDecoderSpecification {
  const options = optionsOf('encoderDecoder', ENCODER_DECODER_FIELDS, given);
  checkTogether(options);
  const { latent, cell, embedding, outputVocabulary, inputFeatures = 1, outputFeatures = 1 } = options;
  const text = outputVocabulary !== undefined;
  const side = (
    part: 'encoder' | 'decoder',
    timesteps: number | null,
    vocabulary: number,
    features: number,
  ) => ({
    inputName: `${part}_input`,
    input: text
      ? ({ kind: embedding === undefined ? 'oneHot' : 'tokens', timesteps, vocabulary } as const)
      : ({ kind: 'sequence', timesteps, features } as const),
    ...(embedding !== undefined && {
      embedding: {
        kind: 'embedding' as const,
        name: `${part}_embedding`,
        inputDim: vocabulary,
        outputDim: embedding,
      },
    }),
    recurrent: {
      kind: cell,
      name: `${part}_${LAYER_NAMES[cell]}`,
      units: latent,
      returnSequences: part === 'decoder',
    },
  });
  return encoderDecoderOf({
    name: options.name ?? 'Seq2Seq',
    task: text ? 'translation' : 'forecasting',
    encoder: side('encoder', options.inputLength, options.inputVocabulary ?? 0, inputFeatures),
    decoder: {
      ...side('decoder', options.outputLength, outputVocabulary ?? 0, outputFeatures),
      output: {
        kind: 'dense',
        name: 'decoder_dense',
        units: outputVocabulary ?? outputFeatures,
        activation: text ? 'softmax' : 'linear',
      },
    },
    compile: {
      ...compileOf(options),
      loss: text ? 'sparseCategoricalCrossentropy' : 'meanSquaredError',
      metrics: [text ? 'accuracy' : 'mae'],
    },
  });
}

function checkTogether(options: EncoderDecoderOptions): void {
  const { inputVocabulary, outputVocabulary, embedding } = options;
  if ((inputVocabulary === undefined) !== (outputVocabulary === undefined))
    throw new SpecificationError(
      `encoderDecoder: ${inputVocabulary === undefined ? 'outputVocabulary' : 'inputVocabulary'} is given without the other: text needs both vocabularies.`,
      [inputVocabulary === undefined ? 'inputVocabulary' : 'outputVocabulary'],
    );
  if (embedding !== undefined && outputVocabulary === undefined)
    throw new SpecificationError(
      `encoderDecoder: embedding is ${embedding}, but numbers are not embedded: give inputVocabulary and outputVocabulary too, or leave it out.`,
      ['embedding'],
    );
  for (const name of ['inputFeatures', 'outputFeatures'] as const)
    if (options[name] !== undefined && outputVocabulary !== undefined)
      throw new SpecificationError(
        `encoderDecoder: ${name} is ${options[name]}, but tokens have no features: leave it out, or the vocabularies.`,
        [name],
      );
}
