import * as vscode from 'vscode';
import { BACKENDS, type BackendChoice } from '../rnn/backend/names';
import { SETTINGS } from './settings';

const SECTION = 'rnnbook';

/** What settings.json holds may be anything; a value of another type counts as the default. */
function read(name: keyof typeof SETTINGS, scope?: vscode.Uri): unknown {
  return vscode.workspace.getConfiguration(SECTION, scope).get<unknown>(name, SETTINGS[name]);
}

export function backendChoice(notebook?: vscode.Uri): BackendChoice {
  const value = read('backend', notebook);
  return BACKENDS.find((name) => name === value) ?? 'auto';
}

/** Whether native kernels may compute recurrent layers. */
export function nativeKernels(notebook: vscode.Uri): boolean {
  return read('nativeKernels', notebook) !== false;
}

/** To the folder's settings where they say something already, else to the workspace's or the user's. */
export async function setBackendChoice(choice: BackendChoice, notebook: vscode.Uri): Promise<void> {
  const { ConfigurationTarget } = vscode;
  const configuration = vscode.workspace.getConfiguration(SECTION, notebook);
  const { workspaceFolderValue } = configuration.inspect('backend') ?? {};
  const inFolder = workspaceFolderValue !== undefined && vscode.workspace.getWorkspaceFolder(notebook);
  const inWorkspace = vscode.workspace.workspaceFolders !== undefined;
  const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await configuration.update('backend', choice, inFolder ? ConfigurationTarget.WorkspaceFolder : target);
}

/** The Node.js that runs kernels, and its arguments; empty for VS Code's own and none. */
export function kernelNode(notebook: vscode.Uri): { node: string; nodeArguments: string[] } {
  const node = read('kernel.node', notebook);
  const nodeArguments = read('kernel.nodeArguments', notebook);
  return {
    node: typeof node === 'string' ? node.trim() : '',
    nodeArguments: Array.isArray(nodeArguments)
      ? nodeArguments.filter((value) => typeof value === 'string')
      : [],
  };
}

export function saveOutputs(): boolean {
  return read('notebook.saveOutputs') !== false;
}

export function onSaveOutputsChange(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${SECTION}.notebook.saveOutputs`)) listener();
  });
}
