import type { History } from '@tensorflow/tfjs';
import type { EarlyStopping } from '../callbacks/earlyStopping';
import { say } from '../../../say';

/** The history of a training, with what happened. Epochs are counted from 0, as in `epoch` and in Keras. */
export interface FitResult extends History {
  /** The epoch with the best metric that early stopping watched; without it, with the lowest `val_loss` or `loss`. */
  bestEpoch: number | undefined;
  /** The epoch after which early stopping ended the training; `undefined` if all epochs ran. */
  stoppedEpoch: number | undefined;
  /** The epoch whose weights the model has now, where early stopping put them back. */
  restoredEpoch: number | undefined;
}

export function fitResult(history: History, stopping: EarlyStopping | undefined): FitResult {
  return Object.assign(history, {
    bestEpoch: stopping ? stopping.bestEpoch : lowest(history),
    stoppedEpoch: stopping?.stoppedEpoch,
    restoredEpoch: stopping?.restoredEpoch,
  });
}

/** How a training ended, in words that count epochs from 1. */
export function fitText({ epoch, history, bestEpoch, stoppedEpoch, restoredEpoch }: FitResult): string {
  const metric = 'val_loss' in history ? 'val_loss' : 'loss';
  const best = bestEpoch === undefined ? -1 : epoch.indexOf(bestEpoch);
  const value = (history[metric] as number[] | undefined)?.[best];
  return [
    stoppedEpoch === undefined
      ? say({ en: `All ${epoch.length} epochs ran.`, id: `Semua ${epoch.length} epoch dijalankan.` })
      : say({
          en: `Early stopping ended the training after epoch ${stoppedEpoch + 1}.`,
          id: `Early stopping mengakhiri pelatihan setelah epoch ${stoppedEpoch + 1}.`,
        }),
    value === undefined
      ? ''
      : `${say({ en: 'Best', id: 'Terbaik' })}: epoch ${bestEpoch! + 1}, ${metric} ${Number(value.toPrecision(4))}.`,
    restoredEpoch === undefined
      ? ''
      : say({
          en: `The model has the weights of epoch ${restoredEpoch + 1}.`,
          id: `Model memakai bobot dari epoch ${restoredEpoch + 1}.`,
        }),
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function lowest({ epoch, history }: History): number | undefined {
  const values = (history.val_loss ?? history.loss ?? []) as number[];
  let best = -1;
  values.forEach((value, i) => {
    if (!Number.isNaN(value) && (best < 0 || value < values[best]!)) best = i;
  });
  return best < 0 ? undefined : epoch[best];
}
