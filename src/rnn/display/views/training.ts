export interface TrainingCurve {
  /** e.g. `loss`, `mae`. */
  metric: string;
  train: (number | null)[];
  validation?: (number | null)[];
}

/** Training as it goes: one point a finished epoch. */
export interface TrainingView {
  version: 1;
  model: string;
  status: 'training' | 'done' | 'interrupted' | 'failed';
  /** Epochs planned, and finished. */
  epochs: number;
  epoch: number;
  /** Batches of the running epoch: planned (`null` when a dataset does not say) and finished. */
  batches: number | null;
  batch: number;
  elapsedMs: number;
  remainingMs: number | null;
  curves: TrainingCurve[];
}
