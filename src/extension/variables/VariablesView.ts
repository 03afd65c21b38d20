import * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';
import { type VariableNode, variableNodes } from './nodes';
import { variableItem } from './variableItems';
import type { VariablesStore } from './VariablesStore';

/** As package.json declares it. */
const VARIABLES_VIEW = 'rnnbook.variables';

/** The variables of the notebook that is looked at, and the memory that tensors hold. */
export class VariablesView implements vscode.TreeDataProvider<VariableNode>, vscode.Disposable {
  readonly #change = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#change.event;
  readonly #view: vscode.TreeView<VariableNode>;
  readonly #listeners: vscode.Disposable;
  #notebook: vscode.NotebookDocument | undefined;

  constructor(private readonly store: VariablesStore) {
    this.#view = vscode.window.createTreeView(VARIABLES_VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#listeners = vscode.Disposable.from(
      store.onDidChange((notebook) => notebook === this.#notebook && this.#show()),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.#follow()),
      vscode.workspace.onDidCloseNotebookDocument(() => this.#follow()),
    );
    this.#follow();
  }

  /** The notebook whose variables are shown. */
  get notebook(): vscode.NotebookDocument | undefined {
    return this.#notebook;
  }

  async getChildren(node?: VariableNode): Promise<VariableNode[]> {
    const snapshot = this.#notebook && this.store.of(this.#notebook);
    if (!this.#notebook || !snapshot) return [];
    if (!node) return [{ kind: 'memory', memory: snapshot.memory }, ...variableNodes(snapshot)];
    if (node.kind === 'memory')
      return (node.memory.lost?.examples ?? []).map((text) => ({ kind: 'lost', text }));
    if (node.kind !== 'variable') return [];
    const list = await this.store.members(this.#notebook, node.path);
    return list ? variableNodes(list, node.path) : [];
  }

  getTreeItem(node: VariableNode): vscode.TreeItem {
    return variableItem(node);
  }

  dispose(): void {
    vscode.Disposable.from(this.#listeners, this.#view, this.#change).dispose();
  }

  /** Another editor than a notebook leaves the last one's variables in view. */
  #follow(): void {
    const active = vscode.window.activeNotebookEditor?.notebook;
    if (active?.notebookType === NOTEBOOK_TYPE) this.#notebook = active;
    if (this.#notebook?.isClosed) this.#notebook = undefined;
    this.#show();
  }

  #show(): void {
    const notebook = this.#notebook;
    const running = notebook && this.store.isRunning(notebook) && this.store.of(notebook);
    this.#view.description = running ? vscode.l10n.t('running; as of the last cell that ended') : undefined;
    this.#change.fire(undefined);
  }
}
