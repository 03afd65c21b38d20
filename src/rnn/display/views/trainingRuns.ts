import type { TrainingCurve, TrainingFacts } from './training';

export interface ComparedRun extends TrainingFacts {
  name: string;
  /** Finished. */
  epochs: number;
  /** Measured; `null` when the training was not watched. */
  elapsedMs: number | null;
  curves: TrainingCurve[];
}

/** Several trainings side by side. */
export interface TrainingRunsView {
  version: 1;
  runs: ComparedRun[];
}
