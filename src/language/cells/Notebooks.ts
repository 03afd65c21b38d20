import type { Cell } from './Cell';
import { CellModule } from './CellModule';
import { connect } from './connect';
import { pathOf } from './paths';

/** The code cells of open notebooks, in run order, as modules. */
export class Notebooks {
  readonly #notebooks = new Map<string, readonly CellModule[]>();
  readonly #byUri = new Map<string, CellModule>();
  readonly #byFile = new Map<string, CellModule>();
  /** Goes up with every change. */
  version = 0;

  /** Opens a notebook, or takes what it has become. */
  set(notebook: string, cells: readonly Cell[]): void {
    const before = this.#notebooks.get(notebook) ?? [];
    const modules = cells.map((cell) => this.#moduleOf(notebook, cell));
    const stays = (module: CellModule, i: number) =>
      module === before[i] && module.number === cells[i]!.number;
    const isSame = modules.length === before.length && modules.every(stays);
    if (isSame && this.#notebooks.has(notebook)) return;
    for (const { uri, file } of before) {
      this.#byUri.delete(uri);
      this.#byFile.delete(file);
    }
    for (const [i, module] of modules.entries()) {
      module.number = cells[i]!.number;
      this.#byUri.set(module.uri, module);
      this.#byFile.set(module.file, module);
    }
    this.#notebooks.set(notebook, modules);
    connect(modules);
    this.version++;
  }

  close(notebook: string): void {
    this.set(notebook, []);
    this.#notebooks.delete(notebook);
  }

  cells(notebook: string): readonly CellModule[] {
    return this.#notebooks.get(notebook) ?? [];
  }

  get uris(): string[] {
    return [...this.#notebooks.keys()];
  }

  get files(): string[] {
    return [...this.#byFile.keys()];
  }

  cell(uri: string): CellModule | undefined {
    return this.#byUri.get(uri);
  }

  /** The first cell below that declares a name. */
  later(cell: CellModule, name: string): CellModule | undefined {
    const cells = this.cells(cell.notebook);
    return cells.slice(cells.indexOf(cell) + 1).find((below) => below.declaration(name));
  }

  module(file: string): CellModule | undefined {
    return this.#byFile.get(file);
  }

  #moduleOf(notebook: string, { uri, language, source }: Cell): CellModule {
    const known = this.#byUri.get(uri);
    if (known && known.source === source && known.language === language) return known;
    const id = uri.slice(uri.lastIndexOf('#') + 1).replaceAll(/\W/g, '_');
    const file = `${pathOf(notebook)}.${id}.${language === 'typescript' ? 'ts' : 'js'}`;
    return new CellModule(uri, file, notebook, language, source);
  }
}
