import type { AdamOptimizer, Tensor, Variable } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import type { RecurrentKernel } from './RecurrentKernel';
import { makeTensor, readTensor } from './tensorData';

type ApplyGradients = AdamOptimizer['applyGradients'];
type Gradients = Parameters<ApplyGradients>[0];

/** What TensorFlow.js 4.22 keeps in an Adam optimizer. */
interface AdamState {
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  accBeta1: Variable;
  accBeta2: Variable;
  accumulatedFirstMoment: { originalName: string; variable: Variable }[];
  accumulatedSecondMoment: { originalName: string; variable: Variable }[];
  incrementIterations(): void;
}

/**
 * `AdamOptimizer.applyGradients` with one operation a variable instead of fourteen: the same state, in the same order
 * of operations (Kingma and Ba 2015; tfjs-core's adam_optimizer.ts).
 */
export function fusedAdam(tf: Tf, kernel: RecurrentKernel, stock: ApplyGradients): ApplyGradients {
  return function applyGradients(this: AdamOptimizer, gradients: Gradients): void {
    const state = this as unknown as AdamState;
    const variables = tf.engine().registeredVariables;
    const named = Array.isArray(gradients)
      ? gradients.map(({ name, tensor }) => [name, tensor] as const)
      : Object.entries(gradients);
    if (!named.every(([name]) => variables[name]?.dtype === 'float32')) return stock.call(this, gradients);
    tf.tidy(() => {
      const [accumulated1, accumulated2] = [state.accBeta1, state.accBeta2].map((variable) =>
        scalar(variable),
      );
      const step = {
        learningRate: state.learningRate,
        beta1: state.beta1,
        beta2: state.beta2,
        bias1: Math.fround(1 - accumulated1!),
        bias2: Math.fround(1 - accumulated2!),
        epsilon: state.epsilon,
      };
      for (const [index, [name, gradient]] of named.entries()) {
        const variable = variables[name]!;
        const zeros = (kind: string) => ({
          originalName: `${name}/${kind}`,
          variable: tf.variable(tf.zerosLike(variable), false),
        });
        const moment1 = (state.accumulatedFirstMoment[index] ??= zeros('m')).variable;
        const moment2 = (state.accumulatedSecondMoment[index] ??= zeros('v')).variable;
        if (gradient == null || variable.size === 0) continue;
        const targets = [variable, moment1, moment2];
        const updated = kernel.adam(
          readTensor(tf, variable),
          readTensor(tf, gradient),
          readTensor(tf, moment1),
          readTensor(tf, moment2),
          step,
        );
        for (const [i, target] of targets.entries()) target.assign(makeTensor(tf, updated[i]!, target.shape));
      }
      state.accBeta1.assign(tf.scalar(Math.fround(accumulated1! * Math.fround(state.beta1))));
      state.accBeta2.assign(tf.scalar(Math.fround(accumulated2! * Math.fround(state.beta2))));
    });
    state.incrementIterations();
  };
}

const scalar = (tensor: Tensor) => tensor.dataSync<'float32'>()[0]!;
