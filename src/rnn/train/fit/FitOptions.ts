import type { Callback, CustomCallbackArgs, ModelCompileArgs } from '@tensorflow/tfjs';
import type { EarlyStoppingOptions } from '../callbacks/earlyStopping';
import type { ReduceLROnPlateauOptions } from '../callbacks/reduceLROnPlateau';

export interface FitOptions {
  /** Times that all samples are gone through, unless early stopping ends it before. Default: 100. */
  epochs?: number;
  /** Samples a step. Not for datasets, which bring their own batches. Default: 32. */
  batchSize?: number;
  /** Whether the training samples come in another order in each epoch. Not for datasets. Default: `true`. */
  shuffle?: boolean;
  /**
   * Stops when `val_loss` gets no better for `patience` epochs (default 10), and restores the best weights. `false`
   * turns it off; an object changes what it names.
   */
  earlyStopping?: boolean | EarlyStoppingOptions;
  /**
   * Multiplies the learning rate by `factor` (default 0.5) when `val_loss` gets no better for `patience` epochs
   * (default 5), down to `minLr` (default 1e-7). `false` turns it off; an object changes what it names.
   */
  reduceLROnPlateau?: boolean | ReduceLROnPlateauOptions;
  /**
   * Largest ‖g‖₂ of the gradient of each weight. Default: 1, unless `rnn.clipGradients` has set something for the
   * optimizer. `false` adds no clipping.
   */
  clipNorm?: number | false;
  /** Of the Adam that a model gets that is not compiled. Default: 0.001. */
  learningRate?: number;
  /** Of a model that is not compiled. Default: by its output, see `rnn.fit`. */
  loss?: ModelCompileArgs['loss'];
  /** Of a model that is not compiled. Default: `['accuracy']` for classes, `['mae']` for numbers. */
  metrics?: ModelCompileArgs['metrics'];
  /** As `rnn.seed(seed)` right before: shuffling and dropout repeat. Initial weights are older: seed those yourself. */
  seed?: number;
  /** Further callbacks, which run before those of the options above: instances or objects of functions. */
  callbacks?: FitCallback | FitCallback[];
  /** Of a dataset that does not end by itself. */
  batchesPerEpoch?: number;
  /** Of a validation dataset that does not end by itself. */
  validationBatches?: number;
  /**
   * A file, or a folder for it, relative to the notebook's: all that the training needs to go on is written there
   * after each epoch (weights, optimizer, learning rate, callbacks, history, where the random generator stands). The
   * same call again, also in a new process, goes on after the last epoch that was written. The format is safetensors.
   */
  checkpoint?: string;
  /** Epochs from one checkpoint to the next; the end is always written. Default: 1. */
  checkpointEvery?: number;
  /**
   * Whether to go on where the checkpoint, or without one the last `rnn.fit` of this model, was interrupted: after its
   * last whole epoch. Default: `true` with a checkpoint, else `false`.
   */
  resume?: boolean;
  /** Whether it draws its curves while it runs, and prints; `false` for one of many trainings. Default: `true`. */
  show?: boolean;
  /** 0 prints neither what was chosen for you nor how the training ended; warnings stay. Default: 1. */
  verbose?: 0 | 1;
}

export type FitCallback = Callback | CustomCallbackArgs;
