import type * as vscode from 'vscode';
import { ExerciseError } from '../../../grading/exercise/ExerciseError';
import { decodeNotebook } from '../../../notebook/decode';
import type { Notebook } from '../../../notebook/notebook';
import { NotebookFileError } from '../../../notebook/NotebookFileError';
import { parseNotebook } from '../../../notebook/parse';
import { notebookOf } from '../../notebook/RnnbookSerializer';
import { kindIn } from '../exerciseKind';
import type { FoundExercise } from './ExerciseOutlines';
import { readOutline } from './outlineOf';

/** Of learners' notebooks, by their metadata, which hold all of the exercise: it is not read anew while a cell is edited. */
const known = new WeakMap<object, FoundExercise>();

export function outlineOfOpen(document: vscode.NotebookDocument): FoundExercise {
  const before = known.get(document.metadata);
  if (before) return before;
  const notebook = notebookOf(document);
  const found = outlineOf(notebook);
  const { original } = notebook.metadata['exercise'] as { original?: unknown };
  if (original !== undefined) known.set(document.metadata, found);
  return found;
}

/** @param file its name, for messages @returns `undefined` for a file that is no exercise, or that opening it explains */
export function outlineOfFile(content: Uint8Array, file: string): FoundExercise | undefined {
  try {
    const notebook = parseNotebook(decodeNotebook(content, file), file);
    return kindIn(notebook.metadata['exercise']) === undefined ? undefined : outlineOf(notebook);
  } catch (error) {
    if (error instanceof NotebookFileError) return undefined;
    throw error;
  }
}

function outlineOf(notebook: Notebook): FoundExercise {
  try {
    return { outline: readOutline(notebook) };
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    return { error: error.message };
  }
}
