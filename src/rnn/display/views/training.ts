export interface TrainingCurve {
  /** e.g. `loss`, `mae`. */
  metric: string;
  train: (number | null)[];
  validation?: (number | null)[];
}

/** Epochs are counted from 1, from the first one of this training. */
export interface TrainingFacts {
  /** The epoch with the lowest `val_loss`, or without validation the lowest `loss`. */
  best?: { epoch: number; metric: string; value: number };
  /** Where a metric first was not a number any more. */
  diverged?: { epoch: number; metric: string; value: 'NaN' | 'Infinity' | '-Infinity' };
  /** What early stopping did: after which epoch it ended the training, and whose weights the model got back. */
  stopped?: { epoch?: number; restored?: number };
  /** The optimizer's learning rate in each epoch, at its end; one point where a curve has one. */
  learningRate?: (number | null)[];
  /** Points of the curves stand for every n-th epoch, beginning with the first. Default: 1, for all of them. */
  every?: number;
}

/** Training as it goes: one point a finished epoch. */
export interface TrainingView extends TrainingFacts {
  version: 1;
  model: string;
  status: 'training' | 'done' | 'interrupted' | 'failed';
  /** Epochs planned, and finished. */
  epochs: number;
  epoch: number;
  /** Batches of the running epoch: planned (`null` when a dataset does not say) and finished. */
  batches: number | null;
  batch: number;
  /** 0 when the training was not watched. */
  elapsedMs: number;
  remainingMs: number | null;
  curves: TrainingCurve[];
}
