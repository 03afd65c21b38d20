import type { SequentialSpecification } from '../specification/specification';
import { type CellKind, compileOf, fields, optionsOf, training, type TrainingOptions } from './options';
import { dropoutLayer, LAYER_NAMES, recurrentStack } from './recurrentStack';
import { sequential } from './sequential';

export interface BidirectionalClassifierOptions extends TrainingOptions {
  /** Length of a sequence; `null`: any. Default: 50. */
  timesteps?: number | null;
  /** Numbers a step. Default: 1. */
  features?: number;
  /** Of each direction of the first layer; the second has half of them. Default: 64. */
  units?: number;
  /** From 2. Default: 3. */
  classes?: number;
  /** Before the output; 0 for none. Default: 0.3. */
  dropout?: number;
  /** Default: `lstm`. */
  cell?: CellKind;
  /** Between the two layers (chapter 7.8.2). Default: `false`. */
  batchNormalization?: boolean;
}

export const BIDIRECTIONAL_CLASSIFIER_FIELDS = {
  timesteps: fields.size.nullable().default(50),
  features: fields.size.default(1),
  units: fields.wholeFrom(2).default(64),
  classes: fields.wholeFrom(2).default(3),
  dropout: fields.rate.default(0.3),
  cell: fields.cell.default('lstm'),
  batchNormalization: fields.flag.default(false),
  ...training,
};

/** Chapter 7.5.1. See `Rnn.models`. */
export function bidirectionalClassifier(options?: BidirectionalClassifierOptions): SequentialSpecification {
  const { timesteps, features, units, classes, dropout, cell, batchNormalization, ...rest } = optionsOf(
    'bidirectionalClassifier',
    BIDIRECTIONAL_CLASSIFIER_FIELDS,
    options,
  );
  return sequential({
    name: rest.name ?? 'bidirectional_classifier',
    task: 'classification',
    input: { kind: 'sequence', timesteps, features },
    layers: [
      ...recurrentStack({
        cell,
        units: [units, Math.floor(units / 2)],
        dropout: 0,
        batchNormalization,
        bidirectional: true,
        names: { recurrent: (i) => `bidirectional_${LAYER_NAMES[cell]}_${i}`, dropout: () => '' },
      }),
      ...dropoutLayer('dropout', dropout),
      { kind: 'dense', name: 'output', units: classes, activation: 'softmax' },
    ],
    compile: { ...compileOf(rest), loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] },
  });
}
