import type { Callback } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { getLearningRate, setLearningRate } from '../optimizer/learningRate';
import { assertSettableRate } from '../optimizer/scheduleLearningRate';
import { say } from '../../../say';
import { type Logs, Monitor, type MonitorOptions } from './Monitor';
import type { CallbackState, Resumable } from './Resumable';

export interface ReduceLROnPlateauOptions extends MonitorOptions {
  /** What the learning rate is multiplied by, less than 1. Default: 0.1. */
  factor?: number;
  /** Epochs without improvement after which the learning rate is reduced. Default: 10. */
  patience?: number;
  /** 1 prints every reduction. Default: 0. */
  verbose?: number;
  /** Epochs after a reduction in which none is counted as without improvement. Default: 0. */
  cooldown?: number;
  /** The learning rate is not reduced below it. Default: 0. */
  minLr?: number;
}

/** See `Rnn.callbacks.reduceLROnPlateau`. The rules are those of Keras 3. */
export function reduceLROnPlateau(tf: Tf, options: ReduceLROnPlateauOptions = {}): Callback {
  const { factor = 0.1, patience = 10, verbose = 0, cooldown = 0, minLr = 0, minDelta = 1e-4 } = options;
  if (!(factor >= 0 && factor < 1)) {
    throw new Error(`factor is at least 0 and less than 1, not ${String(factor)}.`);
  }
  const monitor = new Monitor('reduceLROnPlateau', { ...options, minDelta });

  class ReduceRate extends tf.Callback implements Resumable {
    readonly kind = 'reduceLROnPlateau';
    #best: number | undefined;
    #wait = 0;
    #cooldown = 0;

    override async onTrainBegin(): Promise<void> {
      assertSettableRate(this.model.optimizer, 'reduceLROnPlateau');
      monitor.beginTraining();
      this.#best = undefined;
      this.#wait = this.#cooldown = 0;
    }

    override async onEpochEnd(epoch: number, logs: Logs = {}): Promise<void> {
      const value = await monitor.read(logs, this.model);
      logs.learning_rate = getLearningRate(this.model.optimizer);
      if (value === undefined) return;
      if (this.#cooldown > 0) {
        this.#cooldown--;
        this.#wait = 0;
      }
      if (monitor.isBetter(value, this.#best)) {
        this.#best = value;
        this.#wait = 0;
      } else if (this.#cooldown === 0) {
        this.#wait++;
        if (this.#wait >= patience) this.#reduce(epoch);
      }
    }

    getState(): CallbackState {
      return { numbers: { best: this.#best, wait: this.#wait, cooldown: this.#cooldown } };
    }

    setState({ numbers }: CallbackState): void {
      this.#best = numbers.best;
      this.#wait = numbers.wait ?? 0;
      this.#cooldown = numbers.cooldown ?? 0;
    }

    #reduce(epoch: number): void {
      const rate = getLearningRate(this.model.optimizer);
      if (rate <= minLr) return;
      const reduced = Math.max(rate * factor, minLr);
      setLearningRate(this.model.optimizer, reduced);
      this.#cooldown = cooldown;
      this.#wait = 0;
      if (verbose)
        console.log(
          say({
            en: `Epoch ${epoch + 1}: the learning rate is reduced to ${reduced}.`,
            id: `Epoch ${epoch + 1}: laju belajar diturunkan menjadi ${reduced}.`,
          }),
        );
    }
  }
  return new ReduceRate();
}
