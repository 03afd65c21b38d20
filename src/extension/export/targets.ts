import { posix } from 'node:path';
import * as vscode from 'vscode';
import { whyNotWritten } from './whyNotWritten';

const FOLDER = 'export.folder';

export interface TargetQuestion {
  notebook: vscode.Uri;
  ending: string;
  /** Of the dialog's button. */
  saveLabel: string;
  /** What is said when nothing could be written. */
  failure: (reason: string) => string;
}

/**
 * Asks where to, beginning with the folder of the last export from this workspace, and writes there. Where that is
 * refused, it says why, and asks for another place.
 * @returns what was written to
 */
export async function writeWhereAsked(
  context: vscode.ExtensionContext,
  question: TargetQuestion,
  write: (target: vscode.Uri) => Promise<void>,
): Promise<vscode.Uri | undefined> {
  const elsewhere = vscode.l10n.t('Choose Another Place…');
  for (;;) {
    const target = await askTarget(context, question);
    if (!target) return undefined;
    try {
      await write(target);
      return target;
    } catch (error) {
      const message = question.failure(whyNotWritten(target, error));
      if ((await vscode.window.showErrorMessage(message, elsewhere)) !== elsewhere) return undefined;
    }
  }
}

async function askTarget(
  context: vscode.ExtensionContext,
  { notebook, ending, saveLabel }: TargetQuestion,
): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showSaveDialog({
    defaultUri: proposed(context, notebook, ending),
    filters: { [ending.slice(1).toUpperCase()]: [ending.slice(1)] },
    saveLabel,
  });
  return chosen;
}

export async function writeFiles(
  context: vscode.ExtensionContext,
  target: vscode.Uri,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  for (const [path, content] of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folderOf(target), path), bytes);
  }
  await context.workspaceState.update(FOLDER, folderOf(target).toString());
}

/** The explorer has what is in the workspace, wherever the window is. */
export async function reveal(target: vscode.Uri): Promise<void> {
  const command = vscode.workspace.getWorkspaceFolder(target) ? 'revealInExplorer' : 'revealFileInOS';
  await vscode.commands.executeCommand(command, target);
}

function proposed(
  context: vscode.ExtensionContext,
  notebook: vscode.Uri,
  ending: string,
): vscode.Uri | undefined {
  const name = posix.basename(notebook.path).replace(/\.rnnbook$/, '') + ending;
  const last = context.workspaceState.get<string>(FOLDER);
  if (last !== undefined) return vscode.Uri.joinPath(vscode.Uri.parse(last), name);
  if (notebook.scheme !== 'untitled') return vscode.Uri.joinPath(folderOf(notebook), name);
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  return workspace && vscode.Uri.joinPath(workspace, name);
}

function folderOf(file: vscode.Uri): vscode.Uri {
  return file.with({ path: posix.dirname(file.path) });
}
