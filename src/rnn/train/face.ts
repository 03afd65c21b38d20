import type { Callback, History, LayersModel, Optimizer } from '@tensorflow/tfjs';
import type { View } from '../display/mime';
import type { Tf } from '../tf';
import { type EarlyStopping, earlyStopping, type EarlyStoppingOptions } from './callbacks/earlyStopping';
import {
  type EpochSchedule,
  learningRateScheduler,
  type LearningRateSchedulerOptions,
} from './callbacks/learningRateScheduler';
import { reduceLROnPlateau, type ReduceLROnPlateauOptions } from './callbacks/reduceLROnPlateau';
import { fit } from './fit/fit';
import type { FitData } from './fit/fitData';
import type { FitOptions } from './fit/FitOptions';
import type { FitResult } from './fit/FitResult';
import { clipGradients, type ClipOptions } from './optimizer/clipGradients';
import { type Schedule, scheduleLearningRate } from './optimizer/scheduleLearningRate';
import * as schedules from './optimizer/schedules';
import { fitSeq2Seq, type FitSeq2SeqOptions } from './seq2seq/fitSeq2Seq';
import { trainingRuns } from './trainingRuns';

/** What trains: `rnn.fit`, and what helps it: `rnn.callbacks`, `rnn.clipGradients`, `rnn.schedules`, … */
export function trainFace(tf: Tf) {
  return {
    /**
     * Trains a model with the chapter's values (7.8.2), each of which can be changed or turned off with `false`: 100
     * epochs in batches of 32; gradients clipped to a norm of 1; early stopping with patience 10 that restores the
     * best weights; the learning rate halved on a plateau of 5 epochs, down to 1e-7. It is the same as `model.fit`
     * with `rnn.callbacks.earlyStopping`, `rnn.callbacks.reduceLROnPlateau` and `rnn.clipGradients`.
     *
     * A model that is not compiled gets Adam(0.001) and the loss by its output: linear → `meanSquaredError`, sigmoid →
     * `binaryCrossentropy`, softmax → `sparseCategoricalCrossentropy` for targets that are indices of classes,
     * `categoricalCrossentropy` for rows. What was chosen is printed.
     *
     * Parts of a series are never mixed: `validation` lies behind `train` in time. Within `train`, windows are
     * shuffled in each epoch: each window holds its past in itself and is a sample of its own, and steps over
     * neighbours that are nearly alike would be worse. (Not so for `stateful` layers: `shuffle: false`.)
     *
     * With `seed` (or `rnn.seed` before the model is built) a training repeats bit for bit. With `checkpoint: 'run.ckpt'`
     * everything is written to that file after each epoch, at once or not at all, so that a kill or a full disk leaves
     * the one before; the same call again, in this or another process, goes on after it and ends as if nothing had
     * happened: bit for bit where the training is seeded. (A dataset with a shuffle seed of its own has to be made anew
     * for that; callbacks of your own begin anew.) An interrupted cell goes on without a file as well, by `resume:
     * true`, as long as the model is the same object.
     *
     * @param data `{ x, y }`, or better `{ train: { x, y }, validation: { x, y } }` as `rnn.windows` makes them (without
     *   a validation part early stopping and plateau are off), or datasets of batches `{ xs, ys }` in their place.
     *   `y` of classes: one index a sample (or timestep), or rows
     * @returns the history, with `bestEpoch`, `stoppedEpoch` and `restoredEpoch`, counted from 0
     * @throws before the training: for x and y of different lengths, empty parts, values that are not finite, labels
     *   that are no class, sizes that are not whole numbers. In the training, an Error `LossNotFinite` when the loss
     *   becomes NaN or infinite: the model has the weights of the last whole epoch then; `CheckpointNotWritten` when the
     *   disk is full or read-only; `Interrupted` when the cell is. When a checkpoint is of another model, optimizer or
     *   options: what differs
     */
    fit: (model: LayersModel, data: FitData, options?: FitOptions): Promise<FitResult> =>
      fit(tf, model, data, options),

    /**
     * Trains an encoder–decoder, a model of two inputs (`rnn.models.encoderDecoder().build()`), as `rnn.fit` does, with
     * teacher forcing in a ratio: at each step but the first the decoder reads, with the probability `teacherForcing`,
     * what it should have said at the step before, and else what it said itself, by one toss for each sample and step:
     * scheduled sampling (Bengio et al. 2015). With 1 this is `rnn.fit`; with 0 it runs free, as in use. What it said
     * is the likeliest token (as index or one-hot vector) or the values, by the weights before the step and without
     * dropout. The result is exactly that of a loop over the steps.
     *
     * To the gradient what was read is given data, whoever said it: none flows through the choice of a token or through
     * a value into the step that made it. The loss compares with the same targets at every step, however a free run
     * went before. `val_loss` is that with all targets given; `rnn.seq2seq` shows a free run.
     *
     * @param data as of `rnn.fit`, with `x` in the order of the model's inputs: for the encoder, and for the decoder
     *   the targets one step late, behind what it reads first. Or datasets of batches
     * @returns the history; a ratio by epoch is in it as `teacher_forcing`
     * @throws as `rnn.fit`; for a ratio that is not from 0 to 1, a model that is no encoder–decoder, a decoder that
     *   looks ahead, or one whose outputs cannot be its inputs
     */
    fitSeq2Seq: (model: LayersModel, data: FitData, options?: FitSeq2SeqOptions): Promise<FitResult> =>
      fitSeq2Seq(tf, model, data, options),

    /**
     * Callbacks for `fit` and `fitDataset`, alone or in a list of instances. Each can be used for one training after
     * the other. Metrics are named as in the history: `loss`, `val_loss`, `acc`, `val_mae`, …
     */
    callbacks: {
      /**
       * Stops a training whose metric (`monitor`, default `val_loss`) gets no better for `patience` epochs (default
       * 0), by the rules of Keras 3. With `restoreBestWeights` the model ends with the weights of its best epoch, also
       * when all epochs have run. With a `baseline`, patience runs on until the metric is better than it. No
       * value is better than NaN. A missing metric is warned of, and never stops a training. Afterwards `stoppedEpoch`
       * and `bestEpoch` tell what happened.
       *
       * @throws when the metric's name does not tell whether lower or higher is better, and `mode` does not either
       */
      earlyStopping: (options?: EarlyStoppingOptions): EarlyStopping => earlyStopping(tf, options),

      /**
       * Multiplies the learning rate by `factor` (default 0.1) when a metric (`monitor`, default `val_loss`) has not
       * become better by more than `minDelta` (default 0.0001) for `patience` epochs (default 10), by the rules of
       * Keras 3: not below `minLr`, and not again within `cooldown` epochs and `patience` more. The history gets
       * `learning_rate`, that of each epoch.
       *
       * @throws when `factor` is not less than 1; in the training when the optimizer follows a schedule
       */
      reduceLROnPlateau: (options?: ReduceLROnPlateauOptions): Callback => reduceLROnPlateau(tf, options),

      /**
       * Sets the learning rate at the start of each epoch to what a function makes of the epoch, counted from 0, and
       * of the rate so far. The history gets `learning_rate`.
       *
       * @throws in the training when the function returns no finite number, or the optimizer follows a schedule
       */
      learningRateScheduler: (schedule: EpochSchedule, options?: LearningRateSchedulerOptions): Callback =>
        learningRateScheduler(tf, schedule, options),
    },

    /**
     * Clips the gradients in each step of an optimizer, as Keras does: with `clipNorm` the gradient of each weight
     * that is longer than that is scaled to it (g · clipNorm / max(‖g‖₂, clipNorm)), with `globalClipNorm` those of
     * all weights together, and with `clipValue` each element is held within ±clipValue. NaN stays NaN; an infinite
     * gradient makes all of them NaN with `globalClipNorm`.
     *
     * Calling it again replaces the setting, `{}` turns it off. It is not saved with the model.
     *
     * @param optimizer an object, as from `tf.train.adam(0.001)`
     * @returns the same optimizer
     * @throws for more than one of the three, or one that is not a positive number
     */
    clipGradients: <O extends Optimizer>(optimizer: O, options: ClipOptions): O =>
      clipGradients(tf, optimizer, options),

    /**
     * Learning rates by step, as functions from the step to the rate for `rnn.scheduleLearningRate`: those of
     * `keras.optimizers.schedules`, with the same formulas and defaults. They throw when a number of steps is not
     * positive.
     */
    schedules,

    /**
     * Lets an optimizer follow a schedule: before each step its learning rate is set to what the function makes of
     * the number of steps it has done. Calling it again replaces the schedule. It is not saved with the model.
     *
     * @param schedule one of `rnn.schedules`, or any function
     * @returns the same optimizer
     * @throws for an optimizer whose learning rate cannot be changed; in a step when the rate is no finite number
     */
    scheduleLearningRate: <O extends Optimizer>(optimizer: O, schedule: Schedule): O =>
      scheduleLearningRate(tf, optimizer, schedule),

    /**
     * Trainings side by side, one chart a metric: what each `fit` gave, by name. Below them the best epoch of each
     * (lowest `val_loss`, without validation lowest `loss`) and the time that an epoch took, measured where the
     * training was drawn while it ran.
     *
     * @throws for more than 7 runs, and for what is not a history
     */
    trainingRuns: (runs: Record<string, History>): View => trainingRuns(runs),
  };
}
