import type { BackendChoice } from '../../rnn/backend/names';
import type { ExerciseBundle } from './ExerciseBundle';

/** What every process that grades is told first. */
export interface GraderSetup {
  bundle: ExerciseBundle;
  backend: BackendChoice;
  /** Whether submissions run even where nothing holds them in. */
  allowUnsafe: boolean;
}
