import * as vscode from 'vscode';
import type { CodeLanguage } from '../../notebook/notebook';
import { toEditorLanguage } from './cellLanguage';

/** Gives cells that come from notebooks of other kinds the editor's language of ours, or they would not run. */
export async function adoptLanguage(added: readonly vscode.NotebookCell[]): Promise<void> {
  for (const { document, kind } of added) {
    const { languageId } = document;
    if (kind !== vscode.NotebookCellKind.Code || !isCodeLanguage(languageId)) continue;
    await vscode.languages.setTextDocumentLanguage(document, toEditorLanguage(languageId));
  }
}

function isCodeLanguage(languageId: string): languageId is CodeLanguage {
  return languageId === 'typescript' || languageId === 'javascript';
}
