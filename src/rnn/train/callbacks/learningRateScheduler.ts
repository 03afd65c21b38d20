import type { Callback } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { getLearningRate, setLearningRate } from '../optimizer/learningRate';
import { assertSettableRate } from '../optimizer/scheduleLearningRate';
import { say } from '../../../say';
import type { Logs } from './Monitor';

/** The learning rate of an epoch, counted from 0, by that of the epoch before. */
export type EpochSchedule = (epoch: number, learningRate: number) => number;

export interface LearningRateSchedulerOptions {
  /** 1 prints the learning rate of every epoch. Default: 0. */
  verbose?: number;
}

/** See `Rnn.callbacks.learningRateScheduler`. */
export function learningRateScheduler(
  tf: Tf,
  schedule: EpochSchedule,
  { verbose = 0 }: LearningRateSchedulerOptions = {},
): Callback {
  class Scheduler extends tf.Callback {
    override async onTrainBegin(): Promise<void> {
      assertSettableRate(this.model.optimizer, 'learningRateScheduler');
    }

    override async onEpochBegin(epoch: number): Promise<void> {
      const { optimizer } = this.model;
      const rate = schedule(epoch, getLearningRate(optimizer));
      setLearningRate(optimizer, rate);
      if (verbose)
        console.log(
          say({
            en: `Epoch ${epoch + 1}: the learning rate is ${rate}.`,
            id: `Epoch ${epoch + 1}: laju belajarnya ${rate}.`,
          }),
        );
    }

    override async onEpochEnd(_: number, logs: Logs = {}): Promise<void> {
      logs.learning_rate = getLearningRate(this.model.optimizer);
    }
  }
  return new Scheduler();
}
