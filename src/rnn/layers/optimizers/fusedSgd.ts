import type { SGDOptimizer, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import type { RecurrentKernel } from '../RecurrentKernel';
import { readTensor } from '../tensorData';
import { changeVariables } from './changeVariables';
import { type ApplyGradients, updatesOf } from './gradients';

/** What TensorFlow.js 4.22 keeps in an SGD optimizer. */
interface SgdState {
  /** The learning rate's negative, which its step multiplies by. */
  c: Tensor;
  incrementIterations(): void;
}

/** `SGDOptimizer.applyGradients` with one operation a variable (tfjs-core's sgd_optimizer.ts). */
export function fusedSgd(tf: Tf, kernel: RecurrentKernel, stock: ApplyGradients): ApplyGradients {
  return function applyGradients(this: SGDOptimizer, gradients): void {
    const state = this as unknown as SgdState;
    const updates = updatesOf(tf, gradients);
    if (!updates) return stock.call(this, gradients);
    const learningRate = -state.c.dataSync<'float32'>()[0]!;
    for (const { variable, gradient } of updates) {
      if (!gradient || variable.size === 0) continue;
      changeVariables(tf, variable, [], ([weights]) =>
        kernel.sgd(weights!, readTensor(tf, gradient), learningRate),
      );
    }
    state.incrementIterations();
  };
}
