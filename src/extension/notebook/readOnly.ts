import { statSync } from 'node:fs';
import * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from './notebookType';

/** The owner's right to write, which is what VS Code asks for. */
const WRITABLE = 0o200;

/**
 * Edits of an extension reach a notebook that VS Code shows as read-only, and can then be neither undone nor saved.
 * @throws for a notebook that is read-only
 */
export function refuseReadOnly(notebook: vscode.NotebookDocument): void {
  if (isReadOnly(notebook))
    throw new Error(
      vscode.l10n.t('The notebook cannot be changed: it is read-only. Save a copy and change that.'),
    );
}

/** By its file system or the user's settings: what VS Code itself knows of it, it does not tell. */
function isReadOnly(notebook: vscode.NotebookDocument): boolean {
  if (vscode.workspace.fs.isWritableFileSystem(notebook.uri.scheme) === false) return true;
  const files = vscode.workspace.getConfiguration('files', notebook.uri);
  if (matches(notebook, files.get('readonlyExclude'))) return false;
  if (matches(notebook, files.get('readonlyInclude'))) return true;
  return files.get<boolean>('readonlyFromPermissions', false) && isProtected(notebook.uri);
}

function isProtected({ scheme, fsPath }: vscode.Uri): boolean {
  if (scheme !== 'file') return false;
  const { mode = WRITABLE } = statSync(fsPath, { throwIfNoEntry: false }) ?? {};
  return (mode & WRITABLE) === 0;
}

function matches(notebook: vscode.NotebookDocument, globs: Record<string, boolean> = {}): boolean {
  if (notebook.cellCount === 0) return false;
  const folder = vscode.workspace.getWorkspaceFolder(notebook.uri);
  const patterns = Object.keys(globs)
    .filter((glob) => globs[glob])
    .flatMap((glob) => (folder ? [glob, new vscode.RelativePattern(folder, glob)] : [glob]));
  const selector = patterns.map((pattern) => ({ notebookType: NOTEBOOK_TYPE, pattern }));
  return vscode.languages.match(selector, notebook.cellAt(0).document) > 0;
}
