import * as ts from 'typescript';
import type { Cell } from './cells/Cell';
import type { CellModule } from './cells/CellModule';
import { Notebooks } from './cells/Notebooks';
import { CellHost } from './CellHost';

/** TypeScript over the cells of open notebooks; what it says about them is in `features/`. */
export class CellLanguage {
  readonly notebooks = new Notebooks();
  readonly service: ts.LanguageService;
  /** Of our own texts; TypeScript's are English. */
  textLanguage: 'en' | 'id' = 'en';
  readonly #host: CellHost;

  /** @param types the folder with the types that all cells have */
  constructor(types: string) {
    this.#host = new CellHost(this.notebooks, types);
    this.service = ts.createLanguageService(this.#host, ts.createDocumentRegistry(true));
  }

  setNotebook(notebook: string, cells: readonly Cell[]): void {
    this.notebooks.set(notebook, cells);
  }

  closeNotebook(notebook: string): void {
    this.notebooks.close(notebook);
  }

  /** Of a cell that was closed meanwhile, there is nothing to say. */
  cell(uri: string): CellModule | undefined {
    return this.notebooks.cell(uri);
  }

  /** Not for anyone to change: the types that cells have, and packages. */
  isLibrary(file: string): boolean {
    return this.#host.isType(file) || file.includes('/node_modules/');
  }

  filesChanged(): void {
    if (this.notebooks.files.length > 0) this.#host.forgetFiles(() => this.service.getProgram());
  }
}
