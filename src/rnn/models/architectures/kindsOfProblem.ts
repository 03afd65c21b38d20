import { SpecificationError } from '../specification/problem';
import type { SequentialSpecification, Task } from '../specification/specification';
import { type CellKind, compileOf, fields, optionsOf, training, type TrainingOptions } from './options';
import { LAYER_NAMES } from './recurrentStack';
import { sequential } from './sequential';

interface OutputOptions extends TrainingOptions {
  /** Hidden units. Default: 32. */
  units?: number;
  /** Numbers that come out. Default: 1. Not together with `classes`. */
  outputs?: number;
  /** From 2: a class comes out, instead of numbers. */
  classes?: number;
}

export interface OneToOneOptions extends OutputOptions {
  /** Numbers that go in. Default: 1. */
  features?: number;
}

export interface OneToManyOptions extends OutputOptions {
  /** Numbers that go in. Default: 1. */
  features?: number;
  /** Steps that come out. Default: 10. */
  timesteps?: number;
  /** Default: `lstm`. */
  cell?: CellKind;
}

export interface ManyToManyOptions extends OutputOptions {
  /** Steps that go in, and come out; `null`: any number. Default: 10. */
  timesteps?: number | null;
  /** Numbers a step. Default: 1. */
  features?: number;
  /** Default: `lstm`. */
  cell?: CellKind;
  /** Each step's output knows also what comes after it. Default: `false`. */
  bidirectional?: boolean;
}

const OUTPUT = {
  units: fields.size.default(32),
  outputs: fields.size.optional(),
  classes: fields.wholeFrom(2).optional(),
  ...training,
};
const FEATURES = fields.size.default(1);
const CELL = fields.cell.default('lstm');

export const ONE_TO_ONE_FIELDS = { features: FEATURES, ...OUTPUT };
export const ONE_TO_MANY_FIELDS = {
  features: FEATURES,
  timesteps: fields.size.default(10),
  cell: CELL,
  ...OUTPUT,
};
export const MANY_TO_MANY_FIELDS = {
  timesteps: fields.size.nullable().default(10),
  features: FEATURES,
  cell: CELL,
  bidirectional: fields.flag.default(false),
  ...OUTPUT,
};

/** Chapter 7.1.3, a feedforward network: no time. See `Rnn.models`. */
export function oneToOne(options?: OneToOneOptions): SequentialSpecification {
  const { features, units, ...rest } = optionsOf('oneToOne', ONE_TO_ONE_FIELDS, options);
  const { task, output, compile } = outputOf('oneToOne', rest, 'classification');
  return sequential({
    name: rest.name ?? 'one_to_one',
    task,
    input: { kind: 'vector', features },
    layers: [
      { kind: 'dense', name: 'dense', units, activation: 'relu' },
      { kind: 'dense', name: 'output', ...output },
    ],
    compile,
  });
}

/** Chapter 7.1.3. See `Rnn.models`. */
export function oneToMany(options?: OneToManyOptions): SequentialSpecification {
  const { features, timesteps, cell, units, ...rest } = optionsOf('oneToMany', ONE_TO_MANY_FIELDS, options);
  const { task, output, compile } = outputOf('oneToMany', rest, 'generation');
  return sequential({
    name: rest.name ?? 'one_to_many',
    task: task === 'regression' ? 'generation' : task,
    input: { kind: 'vector', features },
    layers: [
      { kind: 'repeatVector', name: 'repeat_vector', steps: timesteps },
      { kind: cell, name: LAYER_NAMES[cell], units, returnSequences: true },
      { kind: 'timeDistributedDense', name: 'output', ...output },
    ],
    compile,
  });
}

/** Chapter 7.1.3, of equal length. See `Rnn.models`. */
export function manyToMany(options?: ManyToManyOptions): SequentialSpecification {
  const { timesteps, features, cell, bidirectional, units, ...rest } = optionsOf(
    'manyToMany',
    MANY_TO_MANY_FIELDS,
    options,
  );
  const { task, output, compile } = outputOf('manyToMany', rest, 'labelling');
  return sequential({
    name: rest.name ?? 'many_to_many',
    task,
    input: { kind: 'sequence', timesteps, features },
    layers: [
      {
        kind: cell,
        name: `${bidirectional ? 'bidirectional_' : ''}${LAYER_NAMES[cell]}`,
        units,
        returnSequences: true,
        bidirectional,
      },
      { kind: 'timeDistributedDense', name: 'output', ...output },
    ],
    compile,
  });
}

/** Numbers, or one class. */
function outputOf(
  architecture: string,
  { outputs, classes, ...rest }: { outputs?: number; classes?: number } & TrainingOptions,
  ofClasses: Task,
) {
  if (outputs !== undefined && classes !== undefined)
    throw new SpecificationError(
      `${architecture}: outputs is ${outputs} and classes ${classes}: give one of the two.`,
      ['outputs'],
    );
  if (classes === undefined)
    return {
      task: 'regression' as Task,
      output: { units: outputs ?? 1 },
      compile: { ...compileOf(rest), loss: 'meanSquaredError' as const, metrics: ['mae' as const] },
    };
  return {
    task: ofClasses,
    output: { units: classes, activation: 'softmax' as const },
    compile: {
      ...compileOf(rest),
      loss: 'sparseCategoricalCrossentropy' as const,
      metrics: ['accuracy' as const],
    },
  };
}
