import * as vscode from 'vscode';
import { ExerciseError, type ExerciseProblem } from '../../../grading/exercise/ExerciseError';
import { readExercise } from '../../../grading/exercise/readExercise';
import { notebookOf } from '../../notebook/RnnbookSerializer';
import type { ExerciseRemark } from '../ExerciseDiagnostics';

export function remarkOn({ cell, line, related, what, remedy }: ExerciseProblem): ExerciseRemark {
  const clause = what[0]!.toUpperCase() + what.slice(1);
  return {
    ...(cell !== undefined && { cell }),
    ...(line !== undefined && { line }),
    ...(related !== undefined && { related }),
    message: `${clause}. ${remedy}`,
  };
}

/** What keeps an exercise from being whole, while it is written. */
export function remarksOnWhole(notebook: vscode.NotebookDocument): ExerciseRemark[] {
  try {
    readExercise(notebookOf(notebook));
    return [];
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    const severity = vscode.DiagnosticSeverity.Warning;
    return error.problems.map((problem) => ({ ...remarkOn(problem), severity }));
  }
}
