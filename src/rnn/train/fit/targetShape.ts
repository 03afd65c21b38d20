import type { LayersModel, TensorContainer } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { type Batches, type FitParts, tensorList, type Tensors } from './fitData';

/** Of a dataset that of its first batch, for which it is begun once more. */
export async function targetShape(tf: Tf, model: LayersModel, parts: FitParts): Promise<number[]> {
  if (parts.kind === 'samples') return tensorList(parts.train.y, model.outputNames, 'train.y')[0]!.shape;
  return firstTargetShape(tf, model, parts.train);
}

async function firstTargetShape(tf: Tf, model: LayersModel, batches: Batches): Promise<number[]> {
  const { value } = await (await batches.iterator()).next();
  const { ys } = (value ?? {}) as { ys?: Tensors };
  if (ys === undefined) throw new Error('The dataset has no batch of { xs, ys } to learn from.');
  const { shape } = tensorList(ys, model.outputNames, 'ys')[0]!;
  tf.dispose(value as TensorContainer);
  return shape;
}
