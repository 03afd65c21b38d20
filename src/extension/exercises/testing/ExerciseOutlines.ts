import * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from '../../notebook/notebookType';
import { exerciseKind } from '../exerciseKind';
import type { ExerciseOutline } from './outline';

/** An exercise of the workspace; one that is not whole says why. */
export type FoundExercise = { outline: ExerciseOutline } | { error: string };

/** Quiet after a change, before an open notebook is read again. */
const QUIET_MS = 500;
const FILES = '**/*.rnnbook';
const NOT_IN = '**/node_modules/**';

/**
 * The exercises of the workspace, by their notebooks: of open ones as they are in the editor, and, once they are looked for, of
 * all saved ones. Keeps up with changes.
 */
export class ExerciseOutlines implements vscode.Disposable {
  readonly #found = new Map<string, FoundExercise>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #change = new vscode.EventEmitter<vscode.Uri>();
  /** An exercise is new, changed or gone. */
  readonly onDidChange = this.#change.event;
  #watcher: vscode.FileSystemWatcher | undefined;
  readonly #listeners = vscode.Disposable.from(
    vscode.workspace.onDidOpenNotebookDocument(({ uri }) => this.#readSoon(uri, 0)),
    vscode.workspace.onDidCloseNotebookDocument(({ uri }) => this.#readSoon(uri)),
    vscode.workspace.onDidChangeNotebookDocument(({ notebook, metadata, contentChanges, cellChanges }) => {
      const counts = cellChanges.some((change) => change.document ?? change.metadata);
      if (metadata || contentChanges.length > 0 || counts) this.#readSoon(notebook.uri);
    }),
  );

  constructor() {
    for (const { uri } of vscode.workspace.notebookDocuments) this.#readSoon(uri, 0);
  }

  get(notebook: vscode.Uri): FoundExercise | undefined {
    return this.#found.get(notebook.toString());
  }

  all(): vscode.Uri[] {
    return [...this.#found.keys()].map((uri) => vscode.Uri.parse(uri));
  }

  /** Looks for exercises in all folders of the workspace. */
  async findAll(token?: vscode.CancellationToken): Promise<void> {
    this.#watcher ??= this.#watch();
    for (const uri of await vscode.workspace.findFiles(FILES, NOT_IN, undefined, token))
      await this.#read(uri);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.#listeners, this.#change, this.#watcher ?? { dispose() {} }).dispose();
  }

  #watch(): vscode.FileSystemWatcher {
    const watcher = vscode.workspace.createFileSystemWatcher(FILES);
    const changed = (uri: vscode.Uri) => {
      if (!uri.path.includes('/node_modules/')) this.#readSoon(uri);
    };
    watcher.onDidCreate(changed);
    watcher.onDidChange(changed);
    watcher.onDidDelete(changed);
    return watcher;
  }

  #readSoon(uri: vscode.Uri, delay = QUIET_MS): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => void this.#read(uri), delay),
    );
  }

  async #read(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    const found = await read(uri);
    if (!found && !this.#found.has(key)) return;
    if (found) this.#found.set(key, found);
    else this.#found.delete(key);
    this.#change.fire(uri);
  }
}

/** `undefined` for what is no exercise, or no longer there. */
async function read(uri: vscode.Uri): Promise<FoundExercise | undefined> {
  const open = vscode.workspace.notebookDocuments.find(
    (notebook) => notebook.uri.toString() === uri.toString(),
  );
  if (open) {
    if (open.notebookType !== NOTEBOOK_TYPE || exerciseKind(open) === undefined) return undefined;
    return (await import('../../lazy')).outlineOfOpen(open);
  }
  try {
    const content = await vscode.workspace.fs.readFile(uri);
    // most notebooks are none, and need not be parsed
    if (!Buffer.from(content).includes('"exercise"')) return undefined;
    return (await import('../../lazy')).outlineOfFile(content, vscode.workspace.asRelativePath(uri));
  } catch {
    return undefined; // gone, or never saved
  }
}
