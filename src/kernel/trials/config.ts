import type { BackendChoice } from '../../rnn/backend/names';

/** What a trial's process is told, in the environment variable `RNNBOOK_TRIALS`, as JSON. */
export interface TrialWorkerConfig {
  /** Imports and relative paths of trials resolve from here. */
  folder: string;
  backend: BackendChoice;
  nativeFolder?: string;
}
