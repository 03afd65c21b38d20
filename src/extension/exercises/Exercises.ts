import type { ExerciseDiagnostics } from './ExerciseDiagnostics';
import type { ProgressStore } from './ProgressStore';
import type { ExerciseOutlines } from './testing/ExerciseOutlines';
import type { ExerciseTests } from './testing/ExerciseTests';

/** What commands for exercises share. */
export interface Exercises {
  diagnostics: ExerciseDiagnostics;
  outlines: ExerciseOutlines;
  progress: ProgressStore;
  tests: ExerciseTests;
}
