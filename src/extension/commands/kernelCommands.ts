import * as vscode from 'vscode';
import { backendChoice, setBackendChoice } from '../configuration';
import type { KernelSessions } from '../kernel/KernelSessions';
import { activeNotebook, showNotebook } from '../notebook/notebookInView';

export function interruptKernel(sessions: KernelSessions): void {
  const notebook = activeNotebook();
  if (notebook) sessions.get(notebook)?.interrupt();
}

/** @returns the notebook whose kernel was restarted. */
export async function restartKernel(sessions: KernelSessions): Promise<vscode.NotebookDocument | undefined> {
  const notebook = activeNotebook();
  if (notebook) await sessions.get(notebook)?.restart();
  return notebook;
}

export async function restartAndRunAll(sessions: KernelSessions): Promise<void> {
  const notebook = await restartKernel(sessions);
  if (!notebook) return;
  await showNotebook(notebook);
  await vscode.commands.executeCommand('notebook.execute', notebook.uri);
}

export async function restartAndClearOutputs(sessions: KernelSessions): Promise<void> {
  const notebook = await restartKernel(sessions);
  if (notebook) await vscode.commands.executeCommand('notebook.clearAllCellsOutputs', notebook.uri);
}

export async function lookInside(sessions: KernelSessions): Promise<void> {
  const notebook = activeNotebook();
  if (!notebook) return;
  const session = sessions.get(notebook);
  const hasRun = session !== undefined && session.state !== 'stopped';
  await (await import('../lazy')).lookInside(notebook, hasRun);
}

export async function selectBackend(sessions: KernelSessions): Promise<void> {
  const notebook = activeNotebook();
  if (!notebook) return;
  const current = backendChoice(notebook.uri);
  const choices = [
    { choice: 'auto' as const, description: vscode.l10n.t('the fastest that loads') },
    { choice: 'tensorflow' as const, description: vscode.l10n.t('native TensorFlow, once it is installed') },
    { choice: 'wasm' as const, description: vscode.l10n.t('WebAssembly, built in') },
    { choice: 'cpu' as const, description: vscode.l10n.t('plain JavaScript: slow, for comparison') },
  ].map((item) => ({ ...item, label: `${item.choice === current ? '$(check) ' : ''}${item.choice}` }));
  const placeHolder = vscode.l10n.t('The TensorFlow.js backend that cells run on');
  const picked = await vscode.window.showQuickPick(choices, { placeHolder });
  if (!picked || picked.choice === current) return;
  await setBackendChoice(picked.choice, notebook.uri);
  await offerRestart(sessions, notebook, vscode.l10n.t('The backend changes when the kernel is restarted.'));
}

/** When a kernel runs that something new does not reach. */
export async function offerRestart(
  sessions: KernelSessions,
  notebook: vscode.NotebookDocument,
  message: string,
): Promise<void> {
  const session = sessions.get(notebook);
  if (!session || session.state === 'stopped') return;
  const restart = vscode.l10n.t('Restart Kernel');
  if ((await vscode.window.showInformationMessage(message, restart)) === restart) await session.restart();
}

export async function showKernelMenu(): Promise<void> {
  const items: { label: string; command: string }[] = [
    { label: `$(debug-stop) ${vscode.l10n.t('Interrupt Kernel')}`, command: 'rnnbook.interruptKernel' },
    { label: `$(debug-restart) ${vscode.l10n.t('Restart Kernel')}`, command: 'rnnbook.restartKernel' },
    {
      label: `$(run-all) ${vscode.l10n.t('Restart Kernel and Run All')}`,
      command: 'rnnbook.restartAndRunAll',
    },
    { label: `$(server-environment) ${vscode.l10n.t('Select Backend…')}`, command: 'rnnbook.selectBackend' },
    { label: `$(output) ${vscode.l10n.t('Show Kernel Log')}`, command: 'rnnbook.showKernelLog' },
  ];
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('RNN Kernel') });
  if (picked) await vscode.commands.executeCommand(picked.command);
}
