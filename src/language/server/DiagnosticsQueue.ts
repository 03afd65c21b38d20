import type { Diagnostic } from 'vscode-languageserver/node';
import type { CellLanguage } from '../CellLanguage';
import type { CellModule } from '../cells/CellModule';
import { diagnostics } from '../features/diagnostics';

/** So long nothing may have been typed, in ms. */
const PAUSE = 250;

/**
 * Looks for mistakes once typing pauses: in the edited cell first, then in those below it, which may depend on it, then in
 * the rest. Between two cells, requests are answered.
 */
export class DiagnosticsQueue {
  readonly #language: CellLanguage;
  readonly #tell: (uri: string, diagnostics: Diagnostic[]) => void;
  readonly #told = new Map<string, string>();
  /** Notebooks to check, with the cell to begin with. */
  readonly #waiting = new Map<string, string | undefined>();
  #timer: NodeJS.Timeout | undefined;
  #round = 0;

  constructor(language: CellLanguage, tell: (uri: string, diagnostics: Diagnostic[]) => void) {
    this.#language = language;
    this.#tell = tell;
  }

  check(notebook: string, first?: string): void {
    this.#waiting.set(notebook, first ?? this.#waiting.get(notebook));
    this.#start();
  }

  checkAll(): void {
    for (const notebook of this.#language.notebooks.uris) this.#waiting.set(notebook, undefined);
    this.#start();
  }

  /** Of cells that are gone, nothing stays underlined. */
  forget(cells: readonly string[]): void {
    for (const uri of cells) if (this.#told.delete(uri)) this.#tell(uri, []);
  }

  #start(): void {
    this.#round++;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(this.#round), PAUSE);
  }

  async #run(round: number): Promise<void> {
    for (const [notebook, first] of [...this.#waiting]) {
      for (const { uri } of this.#inOrder(notebook, first)) {
        await new Promise(setImmediate);
        if (round !== this.#round) return;
        const cell = this.#language.cell(uri);
        if (cell) this.#tellOf(cell);
      }
      this.#waiting.delete(notebook);
    }
  }

  #inOrder(notebook: string, first: string | undefined): readonly CellModule[] {
    const cells = this.#language.notebooks.cells(notebook);
    const at = Math.max(
      0,
      cells.findIndex(({ uri }) => uri === first),
    );
    return [...cells.slice(at), ...cells.slice(0, at)];
  }

  #tellOf(cell: CellModule): void {
    const found = diagnostics(this.#language, cell);
    const text = JSON.stringify(found);
    if ((this.#told.get(cell.uri) ?? '[]') === text) return;
    this.#told.set(cell.uri, text);
    this.#tell(cell.uri, found);
  }
}
