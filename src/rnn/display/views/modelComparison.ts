export interface ComparedModel {
  name: string;
  parameters: number;
  /** Memory of the weights, and estimated of what a training step keeps for one example (see `ModelMemory`). */
  weightBytes: number;
  activationBytes: number | null;
  /** Of its training; `null` where nobody knows: without a history, or of one that was not watched. */
  epochs: number | null;
  trainingMs: number | null;
  /** Median of one prediction for one example; `null` without an example. */
  predictionMs: number | null;
  /** Training loss of the last epoch. */
  finalLoss: number | null;
  /** The epoch with the lowest validation loss, counted from 1, and both losses there. */
  best: { epoch: number; loss: number; validation: number } | null;
}

/** Models side by side: sizes, measured times and losses. */
export interface ModelComparisonView {
  version: 1;
  models: ComparedModel[];
}
