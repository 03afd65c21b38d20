import type { BackendChoice } from '../../rnn/backend/names';
import type { TextLanguage } from '../../say';
import type { ExerciseBundle } from './ExerciseBundle';

/** What every process that grades is told first, on whatever machine. */
export interface GraderSetup {
  bundle: ExerciseBundle;
  backend: BackendChoice;
  /** Of what tests say. */
  language: TextLanguage;
}

/** What only the machine that grades decides: told in the environment variable `RNNBOOK_GRADER`, as JSON. */
export interface GraderMachine {
  /** Whether submissions run even where nothing holds them in. */
  allowUnsafe: boolean;
}
