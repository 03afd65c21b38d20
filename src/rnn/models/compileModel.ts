import type { LayersModel } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import { clipGradients } from '../train/optimizer/clipGradients';
import type { CompileSpecification } from './specification/compile';

export function compileModel(tf: Tf, model: LayersModel, compile: CompileSpecification): void {
  const { optimizer: name, learningRate, clipNorm, loss, metrics } = compile;
  const optimizer = tf.train[name](learningRate);
  if (clipNorm !== undefined) clipGradients(tf, optimizer, { clipNorm });
  model.compile({ optimizer, loss, ...(metrics.length > 0 && { metrics }) });
}
