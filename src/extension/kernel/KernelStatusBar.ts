import * as vscode from 'vscode';
import { backendChoice } from '../configuration';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';
import type { KernelSession } from './KernelSession';
import type { KernelSessions } from './KernelSessions';

/** Shows the active notebook's backend and what its kernel does. */
export class KernelStatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('rnnbook.kernel', vscode.StatusBarAlignment.Right, 100);
  readonly #listeners: vscode.Disposable;

  constructor(private readonly sessions: KernelSessions) {
    this.#item.name = vscode.l10n.t('RNN Kernel');
    this.#item.command = 'rnnbook.showKernelMenu';
    this.#listeners = vscode.Disposable.from(
      sessions.onDidChange(() => this.#update()),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.#update()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('rnnbook.backend')) this.#update();
      }),
    );
    this.#update();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#item.dispose();
  }

  #update(): void {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    if (notebook?.notebookType !== NOTEBOOK_TYPE) return this.#item.hide();
    const session = this.sessions.get(notebook);
    const { icon, state } = describeState(session);
    const backend = session?.backend;
    const name = backend?.name ?? backendChoice(notebook.uri);
    const native = backend?.nativeKernels ? ` + ${vscode.l10n.t('native kernels')}` : '';
    this.#item.text = `${icon} RNN: ${name}${native}`;
    this.#item.tooltip = [
      backend
        ? vscode.l10n.t('Backend: {0} {1}', backend.name, backend.version)
        : vscode.l10n.t('Backend: {0}', name),
      ...(backend?.nativeKernels ? [vscode.l10n.t('Native kernels: {0}', backend.nativeKernels)] : []),
      ...(backend?.note ? [backend.note] : []),
      vscode.l10n.t('Kernel: {0}', state),
    ].join('\n');
    this.#item.accessibilityInformation = { label: `RNN: ${name}${native}, ${state}` };
    this.#item.show();
  }
}

function describeState(session: KernelSession | undefined): { icon: string; state: string } {
  switch (session?.state) {
    case 'starting':
      return { icon: '$(loading~spin)', state: vscode.l10n.t('starting') };
    case 'busy':
      return { icon: '$(loading~spin)', state: vscode.l10n.t('running') };
    case 'idle':
      return { icon: '$(pass)', state: vscode.l10n.t('idle') };
    default:
      return { icon: '$(circle-large-outline)', state: vscode.l10n.t('not started') };
  }
}
