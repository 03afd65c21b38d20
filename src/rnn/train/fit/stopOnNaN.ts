import type { Callback, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { keepWeights } from '../callbacks/keepWeights';
import { getLearningRate } from '../optimizer/learningRate';
import { stepChangesOf } from '../optimizer/changeStep';

type Logs = Record<string, number | Tensor>;

/**
 * Ends a training whose loss is no finite number any more, since all weights become NaN with it: an Error named
 * `LossNotFinite`. The model gets back the weights it had after the last epoch that was whole, or before the first.
 */
export function stopOnNaN(tf: Tf): Callback {
  class StopOnNaN extends tf.Callback {
    #restore: (() => void) | undefined;
    #epoch = 0;
    #whole: number | undefined;

    override async onTrainBegin(): Promise<void> {
      this.#whole = undefined;
      this.#restore = await keepWeights(tf, this.model);
    }

    override async onEpochBegin(epoch: number): Promise<void> {
      this.#epoch = epoch;
    }

    override async onBatchEnd(batch: number, logs: Logs = {}): Promise<void> {
      const loss = await numberOf(logs.loss);
      if (loss === undefined || Number.isFinite(loss)) return;
      this.#restore?.();
      throw this.#error(batch, loss);
    }

    override async onEpochEnd(epoch: number): Promise<void> {
      if (this.model.stopTraining) return; // perhaps torn in the middle
      this.#whole = epoch;
      this.#restore = await keepWeights(tf, this.model);
    }

    override async onTrainEnd(): Promise<void> {
      this.#restore = undefined;
    }

    #error(batch: number, loss: number): Error {
      const restored =
        this.#whole === undefined ? 'those before this training' : `those of epoch ${this.#whole + 1}`;
      const error = new Error(
        `The loss became ${loss} in batch ${batch + 1} of epoch ${this.#epoch + 1}, and the training was stopped: ` +
          `after that all weights would be NaN. The model has its last good weights, ${restored}. ${this.#remedy()}`,
      );
      error.name = 'LossNotFinite';
      return error;
    }

    #remedy(): string {
      const { optimizer } = this.model;
      const clips = stepChangesOf(optimizer).clipping !== undefined;
      const first = this.#whole === undefined;
      return [
        `Most likely the learning rate (${rate(optimizer)}) is too high: divide it by 10.`,
        clips ? '' : 'Gradients are not clipped: leave clipNorm at 1.',
        first
          ? 'If it comes at once, whatever the rate: look for values that are huge (scale them) or NaN in the samples, and for a loss that takes the logarithm of zero or less.'
          : '',
      ]
        .filter((text) => text !== '')
        .join(' ');
    }
  }
  return new StopOnNaN();
}

async function numberOf(value: number | Tensor | undefined): Promise<number | undefined> {
  return value === undefined || typeof value === 'number' ? value : (await value.data())[0];
}

function rate(optimizer: Parameters<typeof getLearningRate>[0]): string {
  try {
    return String(getLearningRate(optimizer));
  } catch {
    return 'of the optimizer';
  }
}
