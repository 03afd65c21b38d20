import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { kernelFolder } from './kernelFolder';

/** The folder that a notebook runs in; `undefined` where there is none. */
export function folderOf(notebook: vscode.Uri): string | undefined {
  const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
  return kernelFolder(notebook, folders, homedir());
}
