import * as vscode from 'vscode';
import { cellIdIn } from './cellIds';
import type { EditorNotebook } from './editorNotebook';
import { NOTEBOOK_TYPE } from './notebookType';
import { whyUnreadable } from './readNotebook';
import { showPlace } from './showPlace';

/** How long the editor's tab may take to appear after VS Code has read its file. */
const TAB_MS = 1_000;

/**
 * Says what is wrong with a notebook file that cannot be read, since VS Code's own text does not, and keeps an open
 * notebook from being saved over a file that became unreadable (conflict markers, say): VS Code would do that.
 */
export class UnreadableFiles implements vscode.Disposable {
  /** Open notebooks whose file could not be read when it changed. */
  readonly #unreadable = new Set<string>();
  /** By notebook, the ids of the cells that must not be saved now, and why not: a serializer is not told its file. */
  readonly #refused = new Map<string, { cellIds: string; reason: Error }>();
  readonly #listeners = vscode.Disposable.from(
    vscode.workspace.onWillSaveNotebookDocument((event) => {
      this.#refused.delete(event.notebook.uri.toString());
      if (this.#unreadable.has(event.notebook.uri.toString())) event.waitUntil(this.#check(event.notebook));
    }),
    vscode.workspace.onDidCloseNotebookDocument(({ uri }) => {
      this.#unreadable.delete(uri.toString());
      this.#refused.delete(uri.toString());
    }),
  );

  dispose(): void {
    this.#listeners.dispose();
  }

  /** @param content the bytes that could not be read; a serializer is not told their file's name. */
  async explain(content: Uint8Array): Promise<void> {
    const files = await findFiles(content);
    await Promise.all(files.map((file) => this.#explainFile(file, content)));
  }

  /** @throws when these cells belong to a notebook whose file must not be overwritten. */
  holdSaving({ cells }: EditorNotebook): void {
    const cellIds = joinIds(cells);
    for (const refused of this.#refused.values()) if (refused.cellIds === cellIds) throw refused.reason;
  }

  async #check(notebook: vscode.NotebookDocument): Promise<void> {
    const error = await whyUnreadable(await vscode.workspace.fs.readFile(notebook.uri), nameOf(notebook.uri));
    if (error) {
      const message = vscode.l10n.t('Saving would overwrite a file that cannot be read. {0}', error.message);
      const refused = { cellIds: joinIds(notebook.getCells()), reason: new Error(message) };
      this.#refused.set(notebook.uri.toString(), refused);
    } else {
      this.#unreadable.delete(notebook.uri.toString());
    }
  }

  async #explainFile(file: vscode.Uri, content: Uint8Array): Promise<void> {
    const error = await whyUnreadable(content, nameOf(file));
    if (!error) return;
    const isOpen = vscode.workspace.notebookDocuments.some(({ uri }) => uri.toString() === file.toString());
    if (isOpen) this.#unreadable.add(file.toString());
    const message = isOpen
      ? vscode.l10n.t(
          'The notebook has changed on the disk and cannot be read any more; the editor shows what it was. {0}',
          error.message,
        )
      : vscode.l10n.t('The notebook cannot be opened. {0}', error.message);
    const open = vscode.l10n.t('Open in Text Editor');
    if ((await vscode.window.showErrorMessage(message, open)) === open) await showPlace(file, error);
  }
}

function nameOf(file: vscode.Uri): string {
  return vscode.workspace.asRelativePath(file);
}

/** The notebooks in tabs whose files hold this. Others are read in the background, e.g. by the search. */
async function findFiles(content: Uint8Array): Promise<vscode.Uri[]> {
  const started = Date.now();
  for (;;) {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const inputs = tabs.map(({ input }) => input).filter((input) => input instanceof vscode.TabInputNotebook);
    const files = new Map(
      inputs.filter((input) => input.notebookType === NOTEBOOK_TYPE).map(({ uri }) => [uri.toString(), uri]),
    );
    const same = await Promise.all(
      [...files.values()].map(async (uri) => ((await holds(uri, content)) ? [uri] : [])),
    );
    if (same.flat().length > 0 || Date.now() - started > TAB_MS) return same.flat();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function holds(file: vscode.Uri, content: Uint8Array): Promise<boolean> {
  try {
    return Buffer.compare(await vscode.workspace.fs.readFile(file), content) === 0;
  } catch {
    return false; // not there (any more), or never saved
  }
}

function joinIds(cells: readonly { metadata?: Record<string, unknown> }[]): string {
  return cells.map(({ metadata }) => cellIdIn(metadata)).join(' ');
}
