import type { AdamOptimizer, Tensor, Variable } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import type { RecurrentKernel } from '../RecurrentKernel';
import { readTensor } from '../tensorData';
import { changeVariables } from './changeVariables';
import { type Accumulated, accumulatorOf, type ApplyGradients, updatesOf } from './gradients';

/** What TensorFlow.js 4.22 keeps in an Adam optimizer. */
interface AdamState {
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  accBeta1: Variable;
  accBeta2: Variable;
  accumulatedFirstMoment: Accumulated;
  accumulatedSecondMoment: Accumulated;
  incrementIterations(): void;
}

/**
 * `AdamOptimizer.applyGradients` with one operation a variable instead of fourteen: the same state, in the same order
 * of operations (Kingma and Ba 2015; tfjs-core's adam_optimizer.ts).
 */
export function fusedAdam(tf: Tf, kernel: RecurrentKernel, stock: ApplyGradients): ApplyGradients {
  return function applyGradients(this: AdamOptimizer, gradients): void {
    const state = this as unknown as AdamState;
    const updates = updatesOf(tf, gradients);
    if (!updates) return stock.call(this, gradients);
    const [power1, power2] = [scalar(state.accBeta1), scalar(state.accBeta2)];
    const step = {
      learningRate: state.learningRate,
      beta1: state.beta1,
      beta2: state.beta2,
      bias1: Math.fround(1 - power1),
      bias2: Math.fround(1 - power2),
      epsilon: state.epsilon,
    };
    for (const update of updates) {
      const moment1 = accumulatorOf(tf, state.accumulatedFirstMoment, update, 'm');
      const moment2 = accumulatorOf(tf, state.accumulatedSecondMoment, update, 'v');
      const { variable, gradient } = update;
      if (!gradient || variable.size === 0) continue;
      changeVariables(tf, variable, [moment1, moment2], ([weights, first, second]) =>
        kernel.adam(weights!, readTensor(tf, gradient), first!, second!, step),
      );
    }
    const multiply = (variable: Variable, beta: number) =>
      changeVariables(tf, undefined, [variable], ([values]) => {
        values![0]! *= Math.fround(beta);
      });
    multiply(state.accBeta1, state.beta1);
    multiply(state.accBeta2, state.beta2);
    state.incrementIterations();
  };
}

const scalar = (tensor: Tensor) => tensor.dataSync<'float32'>()[0]!;
