import * as vscode from 'vscode';
import { COURSE_LANGUAGES, type CourseLanguage } from '../../course/languages';
import { isSection } from '../../course/layout';
import { cellIdIn } from '../notebook/cellIds';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';

const FOLDER = 'course folder';
const LANGUAGE = 'course language';
const TO_OPEN = 'course to open';
const DECLINED = 'course version declined';
/** As long as a window may take to open. */
const OPENING_MS = 5 * 60_000;

/**
 * What is remembered of the course, for all windows: its folder, and which cells of its sections were run. A cell counts
 * when it has run to its end without an error, at any time: shipped notebooks have outputs, so these tell nothing.
 */
export class CourseMemory implements vscode.Disposable {
  readonly #change = new vscode.EventEmitter<void>();
  /** Another cell was run. */
  readonly onDidChange = this.#change.event;
  readonly #listener = vscode.workspace.onDidChangeNotebookDocument(({ notebook, cellChanges }) => {
    if (notebook.notebookType !== NOTEBOOK_TYPE || !isSection(notebook.uri.path)) return;
    const ended = cellChanges.filter(({ executionSummary }) => executionSummary?.success);
    void this.#addRun(
      notebook.uri,
      ended.flatMap(({ cell }) => cellIdIn(cell.metadata) ?? []),
    );
  });

  constructor(private readonly memory: vscode.Memento) {}

  /** The ids of cells that were run; some may be gone. */
  runOf(notebook: vscode.Uri): ReadonlySet<string> {
    const ids: unknown = this.memory.get(runKey(notebook));
    return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []);
  }

  /** Where the course was copied to, or opened, last. */
  get folder(): string | undefined {
    const folder: unknown = this.memory.get(FOLDER);
    return typeof folder === 'string' ? folder : undefined;
  }

  /** The language that was chosen for it, when it was. */
  get language(): CourseLanguage | undefined {
    return COURSE_LANGUAGES.find((language) => language === this.memory.get(LANGUAGE));
  }

  async setFolder(folder: string, language: CourseLanguage | undefined): Promise<void> {
    await this.memory.update(FOLDER, folder);
    await this.memory.update(LANGUAGE, language);
  }

  /** Before a window is opened on the course, in which it is to be shown. */
  async setToOpen(folder: string): Promise<void> {
    await this.memory.update(TO_OPEN, { folder, at: Date.now() });
  }

  /** The folder whose course this window was opened to show. */
  async takeToOpen(folders: readonly string[]): Promise<string | undefined> {
    const { folder, at } = this.memory.get<{ folder?: unknown; at?: unknown }>(TO_OPEN) ?? {};
    if (typeof folder !== 'string' || !folders.includes(folder)) return undefined;
    await this.memory.update(TO_OPEN, undefined);
    return typeof at === 'number' && Date.now() - at < OPENING_MS ? folder : undefined;
  }

  /** The version of this extension of which what is new was not wanted. */
  get declined(): unknown {
    return this.memory.get(DECLINED);
  }

  async setDeclined(version: string): Promise<void> {
    await this.memory.update(DECLINED, version);
  }

  dispose(): void {
    vscode.Disposable.from(this.#listener, this.#change).dispose();
  }

  async #addRun(notebook: vscode.Uri, ids: readonly string[]): Promise<void> {
    const before = this.runOf(notebook);
    const after = new Set([...before, ...ids]);
    if (after.size === before.size) return;
    await this.memory.update(runKey(notebook), [...after]);
    this.#change.fire();
  }
}

const runKey = (notebook: vscode.Uri) => `course cells run ${notebook.toString()}`;
