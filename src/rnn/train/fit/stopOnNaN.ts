import type { Callback, Optimizer, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import type { StateKeeper } from '../checkpoint/keepState';
import { getLearningRate } from '../optimizer/learningRate';
import { stepChangesOf } from '../optimizer/changeStep';

type Logs = Record<string, number | Tensor>;

/**
 * Ends a training whose loss is no finite number any more, since all weights become NaN with it: an Error named
 * `LossNotFinite`. The model gets back the weights it had after the last epoch that was whole, or before the first.
 */
export function stopOnNaN(tf: Tf, keeper: StateKeeper): Callback {
  class StopOnNaN extends tf.Callback {
    #epoch = 0;

    override async onEpochBegin(epoch: number): Promise<void> {
      this.#epoch = epoch;
    }

    override async onBatchEnd(batch: number, logs: Logs = {}): Promise<void> {
      const loss = await numberOf(logs.loss);
      if (loss === undefined || Number.isFinite(loss)) return;
      keeper.restoreWeights();
      throw lossNotFinite(loss, batch, this.#epoch, keeper.wholeEpochs, this.model.optimizer);
    }
  }
  return new StopOnNaN();
}

async function numberOf(value: number | Tensor | undefined): Promise<number | undefined> {
  return value === undefined || typeof value === 'number' ? value : (await value.data())[0];
}

function lossNotFinite(
  loss: number,
  batch: number,
  epoch: number,
  wholeEpochs: number,
  optimizer: Optimizer,
): Error {
  const restored = wholeEpochs === 0 ? 'those before this training' : `those of epoch ${wholeEpochs}`;
  const remedies = [
    `Most likely the learning rate (${rateText(optimizer)}) is too high: divide it by 10.`,
    stepChangesOf(optimizer).clipping ? '' : 'Gradients are not clipped: leave clipNorm at 1.',
    wholeEpochs > 0
      ? ''
      : 'If it comes at once, whatever the rate: look for values that are huge (scale them) or NaN in the samples, ' +
        'and for a loss that takes the logarithm of zero or less.',
  ];
  const error = new Error(
    `The loss became ${loss} in batch ${batch + 1} of epoch ${epoch + 1}, and the training was stopped: after that ` +
      `all weights would be NaN. The model has its last good weights, ${restored}. ` +
      remedies.filter((text) => text !== '').join(' '),
  );
  error.name = 'LossNotFinite';
  return error;
}

function rateText(optimizer: Optimizer): string {
  try {
    return String(getLearningRate(optimizer));
  } catch {
    return 'of the optimizer';
  }
}
