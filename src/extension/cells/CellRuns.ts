import * as vscode from 'vscode';
import type { ExecutionResult } from '../../kernel/protocol';
import type { CellNow, Reason, RunHistory } from '../../notebook/dependencies/RunHistory';
import type { KernelSession } from '../kernel/KernelSession';
import type { KernelSessions, SessionEvent } from '../kernel/KernelSessions';
import { cellIdIn } from '../notebook/cellIds';
import { fromEditorLanguage } from '../notebook/cellLanguage';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';

const QUIET_MS = 300;

/** What is known of one notebook's cells: only of this session, so that a file does not change by being run. */
interface Known {
  history: RunHistory;
  results: Map<string, ExecutionResult>;
  running: Set<string>;
  /** As shown last. */
  stale: Map<string, Reason>;
}

export interface CellState {
  result?: ExecutionResult;
  stale?: Reason;
  /** It ran in a kernel that is gone. */
  isEarlier: boolean;
}

/** Which cells ran, what they took, and which of them are stale. Follows a notebook that is moved, as its kernel does. */
export class CellRuns implements vscode.Disposable {
  readonly #known = new WeakMap<KernelSession, Known>();
  readonly #change = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#change.event;
  readonly #timers = new Map<vscode.NotebookDocument, NodeJS.Timeout>();
  readonly #listeners: vscode.Disposable;
  /** Events come one after the other, but the analysis is loaded with the first. */
  #queue: Promise<void> = Promise.resolve();

  constructor(private readonly sessions: KernelSessions) {
    this.#listeners = vscode.Disposable.from(
      sessions.onDidRun((event) => {
        this.#queue = this.#queue.then(() => this.#receive(event));
      }),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook, cellChanges, contentChanges }) => {
        if (notebook.notebookType !== NOTEBOOK_TYPE) return;
        const changed = contentChanges.length > 0 || cellChanges.some(({ document }) => document);
        if (changed) this.#compareSoon(notebook);
      }),
      vscode.workspace.onDidCloseNotebookDocument((notebook) => {
        clearTimeout(this.#timers.get(notebook));
        this.#timers.delete(notebook);
      }),
    );
  }

  stateOf({ notebook, metadata }: vscode.NotebookCell): CellState {
    const id = cellIdIn(metadata);
    const known = this.#knownOf(notebook);
    if (id === undefined || !known || known.running.has(id)) return { isEarlier: false };
    return {
      result: known.results.get(id),
      stale: known.stale.get(id),
      isEarlier: known.history.isEarlier(id),
    };
  }

  /** The history of a notebook's kernel, when one of its cells ran in this session. */
  historyOf(notebook: vscode.NotebookDocument): RunHistory | undefined {
    return this.#knownOf(notebook)?.history;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.#listeners, this.#change).dispose();
  }

  #knownOf(notebook: vscode.NotebookDocument): Known | undefined {
    const session = this.sessions.get(notebook);
    return session && this.#known.get(session);
  }

  async #receive(event: SessionEvent): Promise<void> {
    const known = await this.#open(event.session);
    if (event.type === 'started') {
      known.running.add(event.source.id);
    } else if (event.type === 'ended') {
      known.running.delete(event.source.id);
      known.results.set(event.source.id, event.result);
      known.history.ran(event.source);
      if (!event.isAlive) known.history.restarted();
    } else {
      known.history.restarted();
    }
    known.stale = known.history.stale(cellsNow(event.session.notebook));
    this.#change.fire();
  }

  async #open(session: KernelSession): Promise<Known> {
    const { RunHistory } = await import('../lazy');
    const known = this.#known.get(session) ?? {
      history: new RunHistory(),
      results: new Map<string, ExecutionResult>(),
      running: new Set<string>(),
      stale: new Map<string, Reason>(),
    };
    this.#known.set(session, known);
    return known;
  }

  #compareSoon(notebook: vscode.NotebookDocument): void {
    clearTimeout(this.#timers.get(notebook));
    this.#timers.set(
      notebook,
      setTimeout(() => this.#compare(notebook), QUIET_MS),
    );
  }

  #compare(notebook: vscode.NotebookDocument): void {
    const known = this.#knownOf(notebook);
    if (!known || notebook.isClosed) return;
    const stale = known.history.stale(cellsNow(notebook));
    if (JSON.stringify([...stale]) === JSON.stringify([...known.stale])) return;
    known.stale = stale;
    this.#change.fire();
  }
}

/** A notebook's code cells as they are now. */
export function cellsNow(notebook: vscode.NotebookDocument): CellNow[] {
  return notebook
    .getCells()
    .filter(({ kind }) => kind === vscode.NotebookCellKind.Code)
    .map(({ document, metadata }) => ({
      id: cellIdIn(metadata) ?? '',
      source: document.getText(),
      language: fromEditorLanguage(document.languageId),
    }));
}
