import type { Tf } from '../../tf';
import type { RecurrentKernel } from '../RecurrentKernel';
import { fusedAdam } from './fusedAdam';
import { fusedRmsprop } from './fusedRmsprop';
import { fusedSgd } from './fusedSgd';
import type { ApplyGradients } from './gradients';

/** Makes Adam, RMSProp and SGD of `tf` update each weight as one operation. @returns what undoes it */
export function installOptimizers(tf: Tf, kernel: RecurrentKernel): () => void {
  const undo = (
    [
      [tf.AdamOptimizer.prototype, fusedAdam],
      [tf.RMSPropOptimizer.prototype, fusedRmsprop],
      [tf.SGDOptimizer.prototype, fusedSgd],
    ] as const
  ).map(([prototype, fused]) => {
    const stock: ApplyGradients = prototype.applyGradients;
    prototype.applyGradients = fused(tf, kernel, stock);
    return () => {
      prototype.applyGradients = stock;
    };
  });
  return () => undo.forEach((step) => step());
}
