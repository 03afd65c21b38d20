import type { Cell } from './Cell';
import { type CellNames, type Declaration, namesOf } from './declarations';

/**
 * A cell as TypeScript sees it: a module of its own, with one line before the cell's text that imports what the cells above
 * declared and exports what this one declares. So a cell's mistakes stay its own, an edit is read in one cell only, and a
 * later cell may declare a name anew.
 */
export class CellModule {
  static #made = 0;

  readonly names: CellNames;
  /** Its place in the notebook, from 1. */
  number = 0;
  /** Which module a name in the first line comes from. */
  origins: ReadonlyMap<string, CellModule> = new Map();
  readonly #serial = CellModule.#made++;
  #surrounded = 0;
  #before = '';
  #after = '';

  constructor(
    readonly uri: string,
    /** Of the module, in the notebook's folder. */
    readonly file: string,
    readonly notebook: string,
    readonly language: Cell['language'],
    readonly source: string,
  ) {
    this.names = namesOf(source, file);
  }

  /** That of no other text, also of a notebook that was closed and is open again. */
  get version(): string {
    return `${this.#serial}.${this.#surrounded}`;
  }

  get text(): string {
    return `${this.#before}\n${this.source}\n${this.#after}`;
  }

  /** Where the cell begins in the module. */
  get start(): number {
    return this.#before.length + 1;
  }

  get end(): number {
    return this.start + this.source.length;
  }

  surround(before: string, after: string): void {
    if (before === this.#before && after === this.#after) return;
    this.#before = before;
    this.#after = after;
    this.#surrounded++;
  }

  /** @returns undefined for a place in what was generated */
  toCell(offset: number): number | undefined {
    return offset >= this.start && offset <= this.end ? offset - this.start : undefined;
  }

  toModule(offset: number): number {
    return this.start + Math.min(offset, this.source.length);
  }

  declaration(name: string): Declaration | undefined {
    return this.names.declarations.find((declaration) => declaration.name === name);
  }
}
