import type { Notebook } from '../../notebook/notebook';
import { NotebookFileError } from '../../notebook/NotebookFileError';
import { parseNotebook } from '../../notebook/parse';
import type { ExerciseSettings } from '../exercise/CellRole';
import { readExercise } from '../exercise/readExercise';
import { GradingError } from '../run/runTests';
import { type GradeOptions, gradeSubmission } from '../submission/gradeSubmission';
import { withVariant } from '../variants/variants';
import type { ExerciseBundle } from './ExerciseBundle';
import type { Verdict } from './GradedSubmission';
import { parseSubmission } from './parseSubmission';

export interface SubmissionJob {
  learner: string;
  /** The file's name, which tells its kind. */
  name: string;
  content: Uint8Array;
}

/** The processes for one submission after another. */
export interface KernelSource {
  /** What holds a submission in, in words. */
  sandbox: string;
  kernels(settings: ExerciseSettings): Pick<GradeOptions, 'createSubmissionKernel' | 'createTestKernel'>;
}

/** Grades submissions of one exercise. */
export class Grader {
  readonly #exercise: Notebook;

  /** @throws NotebookFileError for a bundle that holds no notebook */
  constructor(
    private readonly bundle: ExerciseBundle,
    private readonly source: KernelSource,
  ) {
    this.#exercise = parseNotebook(bundle.notebook, bundle.name);
  }

  /** @throws ExerciseError when the exercise is not whole */
  async grade({ learner, name, content }: SubmissionJob, signal?: AbortSignal): Promise<Verdict> {
    const { sandbox } = this.source;
    const exercise = readExercise(withVariant(this.#exercise, learner, this.bundle.name), this.bundle.name);
    try {
      const submitted = parseSubmission(content, name);
      const kernels = this.source.kernels(exercise.settings);
      return {
        status: 'graded',
        sandbox,
        grade: await gradeSubmission(exercise, submitted, { ...kernels, signal }),
      };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (error instanceof NotebookFileError) return { status: 'unreadable', sandbox, message };
      if (error instanceof GradingError) return { status: 'failed', sandbox, message };
      throw error;
    }
  }
}
