import * as vscode from 'vscode';
import type { VariableList, VariablePath, VariablesSnapshot } from '../../kernel/variables/Variable';
import type { KernelSessions } from '../kernel/KernelSessions';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';

/** Quiet after cells, before tensors that nothing leads to are counted. */
const QUIET_MS = 300;

/** What the variables of each notebook held after the last cell that has ended. */
export class VariablesStore implements vscode.Disposable {
  readonly #snapshots = new Map<vscode.NotebookDocument, VariablesSnapshot>();
  readonly #states = new Map<vscode.NotebookDocument, string>();
  readonly #timers = new Map<vscode.NotebookDocument, NodeJS.Timeout>();
  readonly #change = new vscode.EventEmitter<vscode.NotebookDocument>();
  /** A notebook's variables, or whether its cells run. */
  readonly onDidChange = this.#change.event;
  readonly #listeners: vscode.Disposable;

  constructor(private readonly sessions: KernelSessions) {
    this.#listeners = vscode.Disposable.from(
      sessions.onDidChange(() => this.#follow()),
      vscode.workspace.onDidCloseNotebookDocument((notebook) => this.#forget(notebook)),
    );
  }

  of(notebook: vscode.NotebookDocument): VariablesSnapshot | undefined {
    return this.#snapshots.get(notebook);
  }

  isRunning(notebook: vscode.NotebookDocument): boolean {
    const state = this.sessions.get(notebook)?.state;
    return state === 'busy' || state === 'starting';
  }

  async members(notebook: vscode.NotebookDocument, path: VariablePath): Promise<VariableList | undefined> {
    return (await this.#ask(notebook, { about: 'members', path })) as VariableList | undefined;
  }

  /** What is drawn of a variable: a MIME bundle. */
  async view(
    notebook: vscode.NotebookDocument,
    path: VariablePath,
  ): Promise<Record<string, unknown> | undefined> {
    return (await this.#ask(notebook, { about: 'view', path })) as Record<string, unknown> | undefined;
  }

  /** Asks again, for what a cell's timers have changed. */
  async refresh(notebook: vscode.NotebookDocument, countLost = true): Promise<void> {
    const snapshot = (await this.#ask(notebook, { about: 'snapshot', countLost })) as
      VariablesSnapshot | undefined;
    if (!snapshot) return;
    this.#snapshots.set(notebook, snapshot);
    this.#change.fire(notebook);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.#listeners, this.#change).dispose();
  }

  async #ask(
    notebook: vscode.NotebookDocument,
    question: Parameters<NonNullable<ReturnType<KernelSessions['get']>>['inspect']>[0],
  ): Promise<unknown> {
    // a value that cannot be told is as good as none: the next cell is followed by the next question
    return this.sessions
      .get(notebook)
      ?.inspect(question)
      .catch(() => undefined);
  }

  #follow(): void {
    for (const notebook of vscode.workspace.notebookDocuments) {
      if (notebook.notebookType !== NOTEBOOK_TYPE) continue;
      const state = this.sessions.get(notebook)?.state ?? 'stopped';
      const before = this.#states.get(notebook) ?? 'stopped';
      if (state === before) continue;
      this.#states.set(notebook, state);
      clearTimeout(this.#timers.get(notebook));
      if (state === 'stopped') this.#snapshots.delete(notebook);
      if (state === 'idle') {
        // at once, before the next cell of several; then all of it, when none comes
        void this.refresh(notebook, false);
        this.#timers.set(
          notebook,
          setTimeout(() => void this.refresh(notebook), QUIET_MS),
        );
      }
      this.#change.fire(notebook);
    }
  }

  #forget(notebook: vscode.NotebookDocument): void {
    clearTimeout(this.#timers.get(notebook));
    for (const map of [this.#timers, this.#states, this.#snapshots]) map.delete(notebook);
    this.#change.fire(notebook);
  }
}
