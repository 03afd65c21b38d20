import { posix } from 'node:path';
import * as vscode from 'vscode';

const FOLDER = 'export.folder';

/** Asks where to, beginning with the folder of the last export from this workspace. */
export async function askTarget(
  context: vscode.ExtensionContext,
  notebook: vscode.Uri,
  ending: string,
  saveLabel: string,
): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showSaveDialog({
    defaultUri: proposed(context, notebook, ending),
    filters: { [ending.slice(1).toUpperCase()]: [ending.slice(1)] },
    saveLabel,
  });
  if (chosen) await context.workspaceState.update(FOLDER, folderOf(chosen).toString());
  return chosen;
}

export async function writeFiles(
  target: vscode.Uri,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  for (const [path, content] of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folderOf(target), path), bytes);
  }
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
