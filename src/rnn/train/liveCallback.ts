import type { Callback, LayersModel, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import type { TrainingProgress } from './TrainingProgress';

type Logs = Record<string, number | Tensor>;

/** Tells `progress` of every batch and epoch, and ends the training when it is to stop. */
export function liveCallback(tf: Tf, progress: TrainingProgress, isCancelled = () => false): Callback {
  class LiveCallback extends tf.Callback {
    override async onTrainBegin(): Promise<void> {
      const { epochs, samples, batchSize, steps } = this.params as Record<string, number | null | undefined>;
      const batches = steps ?? (samples && batchSize ? Math.ceil(samples / batchSize) : null);
      progress.begin(epochs ?? 1, batches);
    }

    override async onBatchEnd(batch: number): Promise<void> {
      if (progress.endBatch(batch)) await tf.nextFrame(); // lets output and messages through
      if (isCancelled()) progress.stopped = true;
      if (progress.stopped) (this as unknown as { model: LayersModel }).model.stopTraining = true;
    }

    override async onEpochEnd(_: number, logs: Logs = {}): Promise<void> {
      const values: Record<string, number> = {};
      for (const [key, value] of Object.entries(logs)) {
        values[key] = typeof value === 'number' ? value : (await value.data())[0]!;
      }
      progress.endEpoch(values);
    }
  }
  return new LiveCallback();
}
