import type { SequentialSpecification } from '../specification/specification';
import { type CellKind, compileOf, fields, optionsOf, training, type TrainingOptions } from './options';
import { LAYER_NAMES, recurrentStack } from './recurrentStack';
import { sequential } from './sequential';

export interface CharacterGeneratorOptions extends TrainingOptions {
  /** Characters that it reads before it says the next one; `null`: any number. Default: 100. */
  length?: number | null;
  /** Different characters. Default: 100. */
  vocabulary?: number;
  /** Dimensions of the embedding. Default: 256. */
  embedding?: number;
  /** Of each recurrent layer. Default: 512. */
  units?: number;
  /** Recurrent layers. Default: 2. */
  layers?: number;
  /** Behind each recurrent layer; 0 for none. Default: 0.2. */
  dropout?: number;
  /** Default: `lstm`. */
  cell?: CellKind;
  /** Between the recurrent layers (chapter 7.8.2). Default: `false`. */
  batchNormalization?: boolean;
}

export const CHARACTER_GENERATOR_FIELDS = {
  length: fields.size.nullable().default(100),
  vocabulary: fields.wholeFrom(2).default(100),
  embedding: fields.size.default(256),
  units: fields.size.default(512),
  layers: fields.size.default(2),
  dropout: fields.rate.default(0.2),
  cell: fields.cell.default('lstm'),
  batchNormalization: fields.flag.default(false),
  ...training,
};

/** Chapter 7.7.3. See `Rnn.models`. */
export function characterGenerator(options?: CharacterGeneratorOptions): SequentialSpecification {
  const { length, vocabulary, embedding, units, layers, dropout, cell, batchNormalization, ...rest } =
    optionsOf('characterGenerator', CHARACTER_GENERATOR_FIELDS, options);
  return sequential({
    name: rest.name ?? 'character_generator',
    task: 'generation',
    input: { kind: 'tokens', timesteps: length, vocabulary },
    layers: [
      { kind: 'embedding', name: 'embedding', inputDim: vocabulary, outputDim: embedding },
      ...recurrentStack({
        cell,
        units: Array<number>(layers).fill(units),
        dropout,
        batchNormalization,
        names: { recurrent: (i) => `${LAYER_NAMES[cell]}_${i}`, dropout: (i) => `dropout_${i}` },
      }),
      { kind: 'dense', name: 'output', units: vocabulary, activation: 'softmax' },
    ],
    compile: { ...compileOf(rest), loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] },
  });
}
