import * as vscode from 'vscode';
import { ExerciseError } from '../../../grading/exercise/ExerciseError';
import type { GradedExercise } from '../../../grading/report/workspace/WorkspaceReport';
import { GradingError } from '../../../grading/run/runTests';
import { type GradeOptions, gradeSubmission } from '../../../grading/submission/gradeSubmission';
import { decodeNotebook } from '../../../notebook/decode';
import type { Notebook } from '../../../notebook/notebook';
import { NotebookFileError } from '../../../notebook/NotebookFileError';
import { parseNotebook } from '../../../notebook/parse';
import { notebookOf } from '../../notebook/RnnbookSerializer';
import { kindIn } from '../exerciseKind';
import { exerciseKernels } from '../kernels';
import type { ProgressStore } from '../ProgressStore';
import { type Graded, gradedOf } from '../testing/graded';
import { testsOf } from '../testing/outline';
import { outlineOf } from '../testing/outlineOf';
import { withRun } from '../testing/progress';

/**
 * Grades a learner's notebook, as it is in the editor or else in its file, and remembers what it came to.
 *
 * @returns `undefined` when it was stopped; `'teachers'` for a teacher's own notebook, which is nobody's work
 */
export async function gradeNotebook(
  context: vscode.ExtensionContext,
  progress: ProgressStore,
  uri: vscode.Uri,
  options: Pick<GradeOptions, 'signal' | 'onProgress'>,
): Promise<GradedExercise | 'teachers' | undefined> {
  const file = vscode.workspace.asRelativePath(uri);
  const before = progress.of(uri);
  const attempts = before?.attempts ?? 0;
  let read: (Graded & { title: string | undefined }) | undefined;
  try {
    const notebook = await notebookAt(uri, file);
    if (kindIn(notebook.metadata['exercise']) === 'teacher') return 'teachers';
    read = { ...gradedOf(notebook, file), title: notebook.metadata.title };
    const { exercise, submitted, title } = read;
    const best = progress.of(uri, exercise.version)?.best ?? 0;
    const kernels = exerciseKernels(context, uri);
    const grade = await gradeSubmission(exercise, submitted, { ...kernels, ...options });
    if (options.signal?.aborted) return undefined;
    const tests = testsOf(outlineOf(exercise, title));
    await progress.set(uri, withRun(before, exercise.version, tests, grade.result.tests));
    return { file, title, exercise, outcome: { status: 'graded', grade }, attempts, best };
  } catch (error) {
    const told = { file, title: read?.title, exercise: read?.exercise, attempts, best: before?.best ?? 0 };
    if (error instanceof ExerciseError || error instanceof NotebookFileError)
      return { ...told, outcome: { status: 'unreadable', message: error.message } };
    if (error instanceof GradingError)
      return { ...told, outcome: { status: 'failed', message: error.message } };
    throw error;
  }
}

/** @throws NotebookFileError for a file that is no notebook, or is gone */
async function notebookAt(uri: vscode.Uri, file: string): Promise<Notebook> {
  const open = vscode.workspace.notebookDocuments.find((one) => one.uri.toString() === uri.toString());
  if (open) return notebookOf(open);
  return parseNotebook(decodeNotebook(await vscode.workspace.fs.readFile(uri), file), file);
}
