import type { Callback, LayersModel, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import type { TrainingProgress } from './TrainingProgress';

type Logs = Record<string, number | Tensor>;

/** TensorFlow.js itself lets other work through every 125 ms, and with instances of `tf.Callback` never. */
const YIELD_EVERY_MS = 25;

/** Tells `progress` of every batch and epoch, and lets output and messages through. */
export function liveCallback(tf: Tf, progress: TrainingProgress, isCancelled = () => false): Callback {
  let yielded = performance.now();

  class LiveCallback extends tf.Callback {
    override async onTrainBegin(): Promise<void> {
      const { epochs, samples, batchSize, steps } = this.params as Record<string, number | null | undefined>;
      const batches = steps ?? (samples && batchSize ? Math.ceil(samples / batchSize) : null);
      progress.begin((this as unknown as { model: LayersModel }).model, epochs ?? 1, batches);
    }

    override async onBatchEnd(batch: number): Promise<void> {
      progress.endBatch(batch);
      if (performance.now() - yielded >= YIELD_EVERY_MS) {
        await tf.nextFrame();
        yielded = performance.now();
      }
      if (progress.stopped || isCancelled()) progress.stop();
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
