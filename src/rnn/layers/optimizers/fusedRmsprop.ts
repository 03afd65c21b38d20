import type { RMSPropOptimizer } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import type { RecurrentKernel } from '../RecurrentKernel';
import { readTensor } from '../tensorData';
import { changeVariables } from './changeVariables';
import { type Accumulated, accumulatorOf, type ApplyGradients, updatesOf } from './gradients';

/** What TensorFlow.js 4.22 keeps in an RMSProp optimizer. */
interface RmspropState {
  learningRate: number;
  decay: number;
  momentum: number;
  epsilon: number;
  centered: boolean;
  accumulatedMeanSquares: Accumulated;
  accumulatedMoments: Accumulated;
  accumulatedMeanGrads: Accumulated;
  incrementIterations(): void;
}

/**
 * `RMSPropOptimizer.applyGradients` with one operation a variable: the same state, in the same order of operations
 * (Tieleman and Hinton 2012; tfjs-core's rmsprop_optimizer.ts).
 */
export function fusedRmsprop(tf: Tf, kernel: RecurrentKernel, stock: ApplyGradients): ApplyGradients {
  return function applyGradients(this: RMSPropOptimizer, gradients): void {
    const state = this as unknown as RmspropState;
    const updates = updatesOf(tf, gradients);
    if (!updates) return stock.call(this, gradients);
    for (const update of updates) {
      const { variable, gradient } = update;
      const own = [
        accumulatorOf(tf, state.accumulatedMeanSquares, update, 'rms'),
        accumulatorOf(tf, state.accumulatedMoments, update, 'momentum'),
        ...(state.centered ? [accumulatorOf(tf, state.accumulatedMeanGrads, update, 'mg')] : []),
      ];
      if (!gradient || variable.size === 0) continue;
      changeVariables(tf, variable, own, ([weights, meanSquare, moments, meanGradient]) =>
        kernel.rmsprop(weights!, readTensor(tf, gradient), meanSquare!, moments!, meanGradient, state),
      );
    }
    state.incrementIterations();
  };
}
