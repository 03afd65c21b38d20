import type { LayersModel, Optimizer, Variable } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { getLearningRate, setLearningRate } from '../optimizer/learningRate';
import type { StoredTensor } from '../../files/safetensors';
import { numberTensor } from './TrainingState';
import { storedCopy, tensorOf } from './weightValues';

/** What TensorFlow.js 4.22 keeps in its optimizers, and does not declare: of each weight, and besides. */
const FIELDS: Record<string, { slots: string[]; scalars: string[] }> = {
  SGD: { slots: [], scalars: [] },
  Momentum: { slots: ['accumulations'], scalars: [] },
  Adagrad: { slots: ['accumulatedGrads'], scalars: [] },
  Adadelta: { slots: ['accumulatedGrads', 'accumulatedUpdates'], scalars: [] },
  Adam: { slots: ['accumulatedFirstMoment', 'accumulatedSecondMoment'], scalars: ['accBeta1', 'accBeta2'] },
  Adamax: {
    slots: ['accumulatedFirstMoment', 'accumulatedWeightedInfNorm'],
    scalars: ['accBeta1', 'iteration'],
  },
  RMSProp: { slots: ['accumulatedMeanSquares', 'accumulatedMoments', 'accumulatedMeanGrads'], scalars: [] },
};

type Slot = { originalName: string; variable: Variable }[];
type Internals = Record<string, unknown> & { iterations_?: number };

export function canKeepOptimizer(optimizer: Optimizer): boolean {
  return optimizer.getClassName() in FIELDS;
}

/**
 * Not by `getWeights` of the optimizer: that lacks Adam's powers of β, which `setWeights` computes anew, and so in
 * another last digit.
 * @throws for an optimizer that is not one of TensorFlow.js
 */
export async function optimizerTensors(optimizer: Optimizer): Promise<Record<string, StoredTensor>> {
  const { slots, scalars } = fieldsOf(optimizer);
  const state = optimizer as unknown as Internals;
  const tensors: Record<string, StoredTensor> = { learningRate: numberTensor([getLearningRate(optimizer)]) };
  for (const name of scalars) tensors[name] = await storedCopy(state[name] as Variable);
  for (const name of slots) {
    for (const [i, { variable }] of (state[name] as Slot).entries()) {
      tensors[`${name}/${i}`] = await storedCopy(variable);
    }
  }
  return tensors;
}

export function putOptimizerTensors(
  tf: Tf,
  model: LayersModel,
  tensors: Record<string, StoredTensor>,
  iterations: number,
): void {
  const { optimizer } = model;
  const { slots, scalars } = fieldsOf(optimizer);
  const state = optimizer as unknown as Internals;
  const weights = model.trainableWeights.map((weight) => weight.read() as Variable);
  state.iterations_ = iterations;
  setLearningRate(optimizer, tensors.learningRate!.values[0]!);
  tf.tidy(() => {
    for (const name of scalars) (state[name] as Variable).assign(tensorOf(tf, tensors[name]!));
    for (const name of slots) {
      const slot = state[name] as Slot;
      weights.forEach((weight, i) => {
        const stored = tensors[`${name}/${i}`];
        if (!stored) return void slot.splice(i).forEach(({ variable }) => variable.dispose()); // before the first step
        if (slot[i]) return slot[i].variable.assign(tensorOf(tf, stored));
        slot[i] = {
          originalName: `${weight.name}/${name}`,
          variable: tf.variable(tensorOf(tf, stored), false),
        };
      });
    }
  });
}

function fieldsOf(optimizer: Optimizer): { slots: string[]; scalars: string[] } {
  const fields = FIELDS[optimizer.getClassName()];
  if (fields) return fields;
  throw new Error(
    `The state of an optimizer of class "${optimizer.getClassName()}" cannot be kept: known are ${Object.keys(FIELDS).join(', ')}.`,
  );
}
