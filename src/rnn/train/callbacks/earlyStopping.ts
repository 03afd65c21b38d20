import type { Callback } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import type { StoredTensor } from '../../files/safetensors';
import { putWeights, weightValues } from '../checkpoint/weightValues';
import { say } from '../../../say';
import { type Logs, Monitor, type MonitorOptions } from './Monitor';
import type { CallbackState, Resumable } from './Resumable';

export interface EarlyStoppingOptions extends MonitorOptions {
  /** Epochs without improvement after which the training stops. Default: 0. */
  patience?: number;
  /** 1 prints when it stops and what it restores. Default: 0. */
  verbose?: number;
  /** A value of the metric. As long as the metric is not better than it, epochs count as without improvement. */
  baseline?: number;
  /** Whether the model ends with the weights of its best epoch, however the training ends. Default: `false`. */
  restoreBestWeights?: boolean;
  /** The first epoch that is looked at, counted from 0. Default: 0. */
  startFromEpoch?: number;
}

export interface EarlyStopping extends Callback, Resumable {
  /** The epoch after which it stopped the last training, counted from 0; `undefined` if it did not. */
  readonly stoppedEpoch: number | undefined;
  /** The best epoch of the last training, counted from 0; `undefined` if none was looked at. */
  readonly bestEpoch: number | undefined;
  /** The epoch whose weights the model got back at the end of the last training, counted from 0. */
  readonly restoredEpoch: number | undefined;
}

/** See `Rnn.callbacks.earlyStopping`. The rules are those of Keras 3. */
export function earlyStopping(tf: Tf, options: EarlyStoppingOptions = {}): EarlyStopping {
  const monitor = new Monitor('earlyStopping', options);
  const { restoreBestWeights, verbose } = options;
  const baseline = options.baseline ?? undefined; // any value is better than none
  const patience = options.patience ?? 0;
  const startFromEpoch = options.startFromEpoch ?? 0;
  const print = (text: string) => {
    if (verbose) console.log(text);
  };

  class Stopping extends tf.Callback implements EarlyStopping {
    readonly kind = 'earlyStopping';
    stoppedEpoch: number | undefined;
    bestEpoch: number | undefined;
    restoredEpoch: number | undefined;
    #best: number | undefined;
    #wait = 0;
    #bestWeights: StoredTensor[] | undefined;

    override async onTrainBegin(): Promise<void> {
      monitor.beginTraining();
      this.stoppedEpoch = this.bestEpoch = this.restoredEpoch = undefined;
      this.#best = this.#bestWeights = undefined;
      this.#wait = 0;
    }

    override async onEpochEnd(epoch: number, logs: Logs = {}): Promise<void> {
      const value = await monitor.read(logs, this.model);
      if (value === undefined || epoch < startFromEpoch) return;
      this.#wait++;
      if (monitor.isBetter(value, this.#best)) {
        this.#best = value;
        this.bestEpoch = epoch;
        if (restoreBestWeights) this.#bestWeights = await weightValues(this.model);
        if (monitor.isBetter(value, baseline)) this.#wait = 0;
      } else if (this.#wait >= patience) {
        this.stoppedEpoch = epoch;
        this.model.stopTraining = true;
      }
    }

    override async onTrainEnd(): Promise<void> {
      if (this.stoppedEpoch !== undefined)
        print(
          say({
            en: `Stopped early, after epoch ${this.stoppedEpoch + 1}.`,
            id: `Dihentikan lebih awal, setelah epoch ${this.stoppedEpoch + 1}.`,
          }),
        );
      if (!this.#bestWeights) return;
      putWeights(tf, this.model, this.#bestWeights);
      this.#bestWeights = undefined;
      this.restoredEpoch = this.bestEpoch;
      print(
        say({
          en: `Restored the weights of the best epoch, ${this.bestEpoch! + 1}.`,
          id: `Bobot dari epoch terbaik, ${this.bestEpoch! + 1}, dikembalikan.`,
        }),
      );
    }

    getState(): CallbackState {
      const { stoppedEpoch, bestEpoch } = this;
      return {
        numbers: { stoppedEpoch, bestEpoch, best: this.#best, wait: this.#wait },
        weights: this.#bestWeights,
      };
    }

    setState({ numbers, weights }: CallbackState): void {
      this.stoppedEpoch = numbers.stoppedEpoch;
      this.bestEpoch = numbers.bestEpoch;
      this.#best = numbers.best;
      this.#wait = numbers.wait ?? 0;
      this.#bestWeights = weights;
    }
  }
  return new Stopping();
}

export function isEarlyStopping(callback: object): callback is EarlyStopping {
  return 'stoppedEpoch' in callback && 'restoredEpoch' in callback;
}
