import * as vscode from 'vscode';
import { ExerciseError, type ExerciseProblem } from '../../../grading/exercise/ExerciseError';
import { readExercise } from '../../../grading/exercise/readExercise';
import type { Notebook } from '../../../notebook/notebook';
import { notebookOf } from '../../notebook/RnnbookSerializer';
import type { ExerciseRemark } from '../ExerciseDiagnostics';
import { labelled } from '../labelled';

export function remarkOn(
  { cell, line, related, what, remedy }: ExerciseProblem,
  notebook: Notebook,
): ExerciseRemark {
  const clause = what[0]!.toUpperCase() + what.slice(1);
  return {
    ...(cell !== undefined && { cell }),
    ...(line !== undefined && { line }),
    ...(related !== undefined && { related }),
    message: labelled(`${clause}. ${remedy}`, notebook),
  };
}

/** What keeps an exercise from being whole, while it is written. */
export function remarksOnWhole(document: vscode.NotebookDocument): ExerciseRemark[] {
  const notebook = notebookOf(document);
  try {
    readExercise(notebook);
    return [];
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    const severity = vscode.DiagnosticSeverity.Warning;
    return error.problems.map((problem) => ({ ...remarkOn(problem, notebook), severity }));
  }
}
