import * as vscode from 'vscode';
import type { VariablePath } from '../../kernel/variables/Variable';
import { RendererPanel } from '../webview/RendererPanel';
import { nameOfPath } from './nameOfPath';
import { type RendererManifest, variablePage } from './variablePage';
import type { VariablesStore } from './VariablesStore';

/** One variable in its view beside the notebook; follows its value from run to run. */
export class VariablePanel implements vscode.Disposable {
  #panel: RendererPanel | undefined;
  #shown: { notebook: vscode.NotebookDocument; path: VariablePath; bundle: object } | undefined;
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
    this.#shown = { notebook, path, bundle };
    this.#panel ??= this.#open();
    this.#panel.reveal(nameOfPath(path));
    this.#panel.post({ bundle });
    return true;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#panel?.dispose();
  }

  /** After a cell; while one runs, the last value stays. */
  async #update(): Promise<void> {
    const shown = this.#shown!;
    const { notebook, path, bundle } = shown;
    if (this.store.isRunning(notebook)) return;
    if (!this.store.of(notebook)) {
      const note = vscode.l10n.t('The kernel has ended, and its variables are gone. This is what it was.');
      return this.#panel?.post({ bundle, note });
    }
    const now = await this.store.view(notebook, path);
    // another may be shown meanwhile
    if (!now || shown !== this.#shown) return;
    this.#shown = { ...shown, bundle: now };
    this.#panel?.post({ bundle: now });
  }

  #open(): RendererPanel {
    const { extensionUri, extension } = this.context;
    const manifest = extension.packageJSON as RendererManifest;
    const panel = new RendererPanel(extensionUri, { viewType: 'rnnbook.variable', title: '' }, (addressOf) =>
      variablePage(manifest, addressOf),
    );
    panel.onDidClose(() => {
      this.#panel = undefined;
    });
    return panel;
  }
}
