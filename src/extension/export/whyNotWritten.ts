import { posix } from 'node:path';
import * as vscode from 'vscode';

/** Why a file could not be written, as a sentence. */
export function whyNotWritten(file: vscode.Uri, error: unknown): string {
  const folder = posix.dirname(file.path);
  if (error instanceof vscode.FileSystemError) {
    switch (error.code) {
      case 'NoPermissions':
        return vscode.l10n.t('You may not write to {0}.', folder);
      case 'FileNotFound':
      case 'FileNotADirectory':
        return vscode.l10n.t('There is no folder {0}.', folder);
      case 'FileIsADirectory':
        return vscode.l10n.t('{0} is a folder.', file.path);
    }
  }
  return error instanceof Error ? error.message : String(error);
}
