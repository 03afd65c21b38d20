import * as vscode from 'vscode';
import { clausesOf, settingsSchema } from '../../../grading/exercise/schema';
import type { Extra } from '../../../notebook/notebook';
import { notebookOf } from '../../notebook/RnnbookSerializer';
import { changeNotebook } from '../changeCell';

/** `metadata.exercise`, as it stands in the file. */
export function settingsOf(notebook: vscode.NotebookDocument): Extra {
  return (notebookOf(notebook).metadata['exercise'] ?? {}) as Extra;
}

/** Writes `metadata.exercise`; one undo takes it back. @throws when the notebook is read-only */
export async function changeSettings(notebook: vscode.NotebookDocument, exercise: Extra): Promise<void> {
  const { metadata } = notebookOf(notebook);
  await changeNotebook(
    notebook,
    vscode.NotebookEdit.updateNotebookMetadata({
      ...notebook.metadata,
      metadata: { ...metadata, exercise },
    }),
  );
}

/** Why the settings cannot have this value; `undefined` when they can. */
export function whyNot(name: string, value: unknown): string | undefined {
  const { success, error } = settingsSchema.safeParse({ id: 'any', [name]: value }, { reportInput: true });
  return success
    ? undefined
    : clausesOf(error, '')
        .join(' ')
        .replace(/^\.[^:]+: /, '');
}
