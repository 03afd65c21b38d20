import type { TensorContainer } from '@tensorflow/tfjs';
import { type RandomState, setRandomState } from '../../data/seed';
import type { Tf } from '../../tf';
import type { Batches } from './fitData';

/** How often trainings have gone through a dataset: one that shuffles by a seed of its own counts as well. */
const passes = new WeakMap<Batches, number>();

export interface Resumed {
  /** Epochs that were trained before. */
  epochs: number;
  batchesPerEpoch: number | undefined;
  randomAtStart: RandomState | null;
}

/** A dataset that gives, from its next pass on, what it would have given had the training not been interrupted. */
export async function resumedBatches(
  tf: Tf,
  batches: Batches,
  resumed: Resumed | undefined,
): Promise<Batches> {
  const pass = async () => {
    passes.set(batches, (passes.get(batches) ?? 0) + 1);
    return batches.iterator();
  };
  let skip = 0;
  if (resumed?.batchesPerEpoch !== undefined) {
    skip = resumed.epochs * resumed.batchesPerEpoch;
  } else if (resumed) {
    while ((passes.get(batches) ?? 0) < resumed.epochs) {
      tf.dispose((await (await pass()).next()).value as TensorContainer); // a generator counts only passes that begin
    }
  }
  const iterator: Batches['iterator'] = async () => {
    if (skip > 0 && resumed?.randomAtStart) setRandomState(resumed.randomAtStart);
    const items = await pass();
    for (; skip > 0; skip--) tf.dispose((await items.next()).value as TensorContainer);
    return items;
  };
  return { size: batches.size, iterator };
}
