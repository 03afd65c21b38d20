import type { SequentialSpecification } from '../specification/specification';
import { compileOf, fields, optionsOf, training, type TrainingOptions } from './options';
import { sequential } from './sequential';

export interface SimpleRnnClassifierOptions extends TrainingOptions {
  /** Length of a sequence; `null`: any. Default: 10. */
  timesteps?: number | null;
  /** Numbers a step. Default: 1. */
  features?: number;
  /** Default: 32. */
  units?: number;
  /** From 2. Default: 2. */
  classes?: number;
}

export const SIMPLE_RNN_CLASSIFIER_FIELDS = {
  timesteps: fields.size.nullable().default(10),
  features: fields.size.default(1),
  units: fields.size.default(32),
  classes: fields.wholeFrom(2).default(2),
  ...training,
};

/** Chapter 7.2.2. See `Rnn.models`. */
export function simpleRnnClassifier(options?: SimpleRnnClassifierOptions): SequentialSpecification {
  const { timesteps, features, units, classes, ...rest } = optionsOf(
    'simpleRnnClassifier',
    SIMPLE_RNN_CLASSIFIER_FIELDS,
    options,
  );
  return sequential({
    name: rest.name ?? 'simple_rnn_classifier',
    task: 'classification',
    input: { kind: 'sequence', timesteps, features },
    layers: [
      { kind: 'simpleRnn', name: 'simple_rnn', units },
      { kind: 'dense', name: 'output', units: classes, activation: 'softmax' },
    ],
    compile: { ...compileOf(rest), loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] },
  });
}
