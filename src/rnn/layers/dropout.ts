import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import type { StockCell } from './stockLayers';

/** Factors of dropout: the same at every timestep of a call, and for all gates, as in TensorFlow.js. */
export function dropoutFactors(tf: Tf, cell: StockCell, rate: number, shape: [number, number]): Tensor {
  const ones = tf.ones(shape);
  return cell.dropoutFunc ? cell.dropoutFunc(ones, rate) : tf.dropout(ones, rate);
}
