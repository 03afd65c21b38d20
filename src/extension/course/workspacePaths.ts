import * as vscode from 'vscode';

/** The folders of the workspace that are on a disk. */
export function workspacePaths(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
}
