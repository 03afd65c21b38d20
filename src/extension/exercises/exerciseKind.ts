import type * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';

/** Whose copy of an exercise a notebook is: with solutions and hidden tests, or released. */
export type ExerciseKind = 'teacher' | 'learner';

/** `undefined` when the notebook is no exercise. */
export function exerciseKind(
  notebook: Pick<vscode.NotebookDocument, 'notebookType' | 'metadata'> | undefined,
): ExerciseKind | undefined {
  if (notebook?.notebookType !== NOTEBOOK_TYPE) return undefined;
  const inFile: unknown = notebook.metadata['metadata'];
  return kindIn(isObject(inFile) ? inFile['exercise'] : undefined);
}

/** @param member the file's `metadata.exercise`; it may be anything. */
export function kindIn(member: unknown): ExerciseKind | undefined {
  if (!isObject(member)) return undefined;
  return 'version' in member ? 'learner' : 'teacher';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
