import { listOf, oneOf } from '../specification/fields';
import { SpecificationError } from '../specification/problem';
import type { ModelSpecificationInput, SequentialSpecification, Task } from '../specification/specification';
import { type CellKind, compileOf, fields, optionsOf, training, type TrainingOptions } from './options';
import { LAYER_NAMES, recurrentStack } from './recurrentStack';
import { sequential } from './sequential';

type SequentialInput = Extract<ModelSpecificationInput, { kind: 'sequential' }>;
type LayerInput = SequentialInput['layers'][number];

const RECURRENT_TASKS = [
  'forecasting',
  'regression',
  'classification',
  'labelling',
  'sentiment',
  'generation',
] as const satisfies Task[];

export interface RecurrentModelOptions extends TrainingOptions {
  task: (typeof RECURRENT_TASKS)[number];
  /** Default: `lstm`. */
  cell?: CellKind;
  /** Of each recurrent layer, from the bottom up. Default: `[64]`. */
  units?: number[];
  /** Default: `false`. */
  bidirectional?: boolean;
  /** Behind each recurrent layer; 0 for none. Default: 0.2. */
  dropout?: number;
  /** Between the recurrent layers (chapter 7.8.2). Default: `false`. */
  batchNormalization?: boolean;
  /** Steps of a sequence; `null`: any number. Default: 50; of texts 100. */
  timesteps?: number | null;
  /** Numbers a step. Default: 1. Not of texts. */
  features?: number;
  /** Different tokens, of texts. Default: 10,000; for generation 100. */
  vocabulary?: number;
  /** Dimensions of the embedding of tokens. Default: 64. */
  embedding?: number;
  /** Steps that are forecast. Default: 1. */
  horizon?: number;
  /** Of a classification or labelling. Default: 2. */
  classes?: number;
}

export const RECURRENT_MODEL_FIELDS = {
  task: oneOf(...RECURRENT_TASKS),
  cell: fields.cell.default('lstm'),
  units: listOf(fields.size).min(1, 'is empty: give the units of at least one layer').default([64]),
  bidirectional: fields.flag.default(false),
  dropout: fields.rate.default(0.2),
  batchNormalization: fields.flag.default(false),
  timesteps: fields.size.nullable().optional(),
  features: fields.size.optional(),
  vocabulary: fields.wholeFrom(2).optional(),
  embedding: fields.size.optional(),
  horizon: fields.size.optional(),
  classes: fields.wholeFrom(2).optional(),
  ...training,
};

/**
 * Recurrent layers above one another for any task that one sequence solves: what the advisor recommends, and what the
 * chapter's architectures are special cases of.
 */
export function recurrentModel(given: RecurrentModelOptions): SequentialSpecification {
  const options = optionsOf('recurrentModel', RECURRENT_MODEL_FIELDS, given);
  const { task, cell, units, dropout, bidirectional, batchNormalization } = options;
  const texts = task === 'sentiment' || task === 'generation';
  checkTogether(options, texts);
  const timesteps = options.timesteps === undefined ? (texts ? 100 : 50) : options.timesteps;
  const vocabulary = options.vocabulary ?? (task === 'generation' ? 100 : 10_000);
  const stack = recurrentStack({
    cell,
    units,
    dropout,
    bidirectional,
    batchNormalization,
    names: { recurrent: (i) => `${LAYER_NAMES[cell]}_${i}`, dropout: (i) => `dropout_${i}` },
  });
  return sequential({
    name: options.name ?? task,
    task,
    input: texts
      ? { kind: 'tokens', timesteps, vocabulary }
      : { kind: 'sequence', timesteps, features: options.features ?? 1 },
    layers: [
      ...(texts
        ? [
            {
              kind: 'embedding',
              name: 'embedding',
              inputDim: vocabulary,
              outputDim: options.embedding ?? 64,
            } as const,
          ]
        : []),
      ...(task === 'labelling' ? stack.map(everyStep) : stack),
      outputLayer(task, vocabulary, options),
    ],
    compile: { ...compileOf(options), ...lossOf(task) },
  });
}

function checkTogether(options: Omit<RecurrentModelOptions, 'task'> & { task: Task }, texts: boolean): void {
  const others = texts
    ? (['features', 'horizon', 'classes'] as const)
    : (['vocabulary', 'embedding', isNumbers(options.task) ? 'classes' : 'horizon'] as const);
  const other = others.find((name) => options[name] !== undefined);
  if (other !== undefined)
    throw new SpecificationError(
      `recurrentModel: ${other} is ${options[other]}, but a model for ${options.task} has none: leave it out.`,
      [other],
    );
}

function everyStep(layer: LayerInput): LayerInput {
  return 'returnSequences' in layer ? { ...layer, returnSequences: true } : layer;
}

function isNumbers(task: Task): boolean {
  return task === 'forecasting' || task === 'regression';
}

function outputLayer(
  task: Task,
  vocabulary: number,
  { horizon = 1, classes = 2 }: { horizon?: number; classes?: number },
): LayerInput {
  const output = { kind: 'dense', name: 'output' } as const;
  switch (task) {
    case 'sentiment':
      return { ...output, units: 1, activation: 'sigmoid' };
    case 'generation':
      return { ...output, units: vocabulary, activation: 'softmax' };
    case 'classification':
      return { ...output, units: classes, activation: 'softmax' };
    case 'labelling':
      return { kind: 'timeDistributedDense', name: 'output', units: classes, activation: 'softmax' };
    default:
      return { ...output, units: horizon };
  }
}

function lossOf(task: Task): SequentialInput['compile'] {
  if (isNumbers(task)) return { loss: 'meanSquaredError', metrics: ['mae'] };
  const loss = task === 'sentiment' ? 'binaryCrossentropy' : 'sparseCategoricalCrossentropy';
  return { loss, metrics: ['accuracy'] };
}
