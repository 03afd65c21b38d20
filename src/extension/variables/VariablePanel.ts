import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { VariablePath } from '../../kernel/variables/Variable';
import { nameOfPath } from './nameOfPath';
import { variablePage } from './variablePage';
import type { VariablesStore } from './VariablesStore';

/** One variable in its view beside the notebook; follows its value from run to run. */
export class VariablePanel implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #shown: { notebook: vscode.NotebookDocument; path: VariablePath } | undefined;
  #message: object | undefined;
  readonly #listener: vscode.Disposable;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly store: VariablesStore,
  ) {
    this.#listener = store.onDidChange((notebook) => {
      if (this.#panel && notebook === this.#shown?.notebook) void this.#update();
    });
  }

  /** @returns whether there is something to show */
  async show(notebook: vscode.NotebookDocument, path: VariablePath): Promise<boolean> {
    const bundle = await this.store.view(notebook, path);
    if (!bundle) return false;
    this.#shown = { notebook, path };
    this.#panel ??= this.#open();
    this.#panel.title = nameOfPath(path);
    this.#panel.reveal(undefined, true);
    this.#post({ bundle });
    return true;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#panel?.dispose();
  }

  /** After a cell; while one runs, the last value stays. */
  async #update(): Promise<void> {
    const { notebook, path } = this.#shown!;
    if (this.store.isRunning(notebook)) return;
    if (!this.store.of(notebook)) {
      const gone = vscode.l10n.t('The kernel has ended, and its variables are gone. This is what it was.');
      return this.#post({ ...this.#message, note: gone });
    }
    const bundle = await this.store.view(notebook, path);
    if (bundle) this.#post({ bundle });
  }

  #post(message: object): void {
    if (isDeepStrictEqual(message, this.#message)) return;
    this.#message = message;
    void this.#panel?.webview.postMessage(message);
  }

  #open(): vscode.WebviewPanel {
    const renderers = vscode.Uri.joinPath(this.context.extensionUri, 'dist', 'renderers');
    const panel = vscode.window.createWebviewPanel(
      'rnnbook.variable',
      '',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [renderers] },
    );
    panel.webview.onDidReceiveMessage(() => {
      if (this.#message) void panel.webview.postMessage(this.#message);
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#message = undefined;
    });
    panel.webview.html = variablePage(panel.webview, renderers, this.context.extension.packageJSON);
    return panel;
  }
}
