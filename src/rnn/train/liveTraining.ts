import type { History, LayersModel } from '@tensorflow/tfjs';
import type { RnnHost } from '../display/host';
import type { Tf } from '../tf';
import { closeScopes } from './closeScopes';
import { liveCallback } from './liveCallback';
import { interrupted } from './interrupted';
import { endQuiet, quietHost } from './quietly';
import { TrainingProgress } from './TrainingProgress';
import { TrainingRun } from './TrainingRun';
import { type FitArgs, withCallback } from './withCallback';

export interface LiveTrainingOptions {
  /** Asked after every batch: `true` ends the training as `stopAll` does. */
  isCancelled?: () => boolean;
}

export interface LiveTraining {
  /**
   * Draws the end of every training that runs, and ends it after its batch. Its `fit` rejects with an Error named `Interrupted`, so that
   * the code behind it does not go on with a model that is half trained. Also tidies up after a computation that
   * an interrupt has torn; so it is to be called from an event of its own, not from the code that trains.
   */
  stopAll(): void;
  /** Whether this is the history of a training that was drawn while it ran. */
  wasDrawnLive(value: unknown): boolean;
}

type Fit = (this: LayersModel, ...args: unknown[]) => Promise<History>;
type Trainable = Record<'fit' | 'fitDataset', Fit>;

/** Position of the configuration among the arguments of `fit(x, y, args)` and `fitDataset(dataset, args)`. */
const ARGS_INDEX = { fit: 2, fitDataset: 1 } as const;

/**
 * From now on every `model.fit` and `model.fitDataset` draws its curves and progress on `host` while it runs, at
 * most ten times a second, and instead of TensorFlow's own progress bar. Callbacks and results stay the same.
 */
export function installLiveTraining(tf: Tf, host: RnnHost, options: LiveTrainingOptions = {}): LiveTraining {
  const running = new Set<TrainingRun>();
  const drawn = new WeakSet<object>();
  /** Arguments that a Sequential hands on to the model inside it, whose training is drawn already. */
  const handedOn = new WeakSet<object>();

  const settleStopped = async (model: LayersModel) => {
    for (const run of running) {
      if (run.model !== model || !run.progress.stopped) continue;
      await run.settle();
      running.delete(run);
    }
  };

  const watch = (method: keyof Trainable, original: Fit): Fit =>
    async function (this: LayersModel, ...given) {
      const index = ARGS_INDEX[method];
      const args = given[index] as FitArgs | undefined;
      // without arguments fitDataset has an error to tell
      if ((args && handedOn.has(args)) || (method === 'fitDataset' && !args))
        return original.apply(this, given);
      await settleStopped(this);
      const progress = new TrainingProgress(
        quietHost(tf, host),
        this.name,
        args?.initialEpoch ?? 0,
        [args?.callbacks ?? []].flat(),
      );
      const watched = withCallback(tf, args, liveCallback(tf, progress, options.isCancelled));
      const watchedGiven = [...given];
      watchedGiven[index] = watched;
      handedOn.add(watched);
      const fit = original.apply(this, watchedGiven);
      const run = new TrainingRun(this, progress, fit);
      running.add(run);
      try {
        const history = await fit;
        drawn.add(history);
        if (progress.stopped) throw interrupted();
        progress.end('done');
        progress.record(history);
        return history;
      } catch (error) {
        progress.end('failed');
        throw error;
      } finally {
        running.delete(run);
      }
    };

  for (const prototype of [tf.LayersModel.prototype, tf.Sequential.prototype] as unknown as Trainable[]) {
    prototype.fit = watch('fit', prototype.fit);
    prototype.fitDataset = watch('fitDataset', prototype.fitDataset);
  }
  return {
    stopAll() {
      closeScopes(tf);
      endQuiet(tf);
      for (const { progress } of running) progress.stop();
    },
    wasDrawnLive: (value) => typeof value === 'object' && value !== null && drawn.has(value),
  };
}
