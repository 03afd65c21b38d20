import type { Cell } from './Cell';
import { type CellNames, type Declaration, namesOf } from './declarations';

/**
 * A cell as TypeScript sees it: a module of its own, with one line before the cell's text that imports what the cells above
 * declared and exports what this one declares. So a cell's mistakes stay its own, an edit is read in one cell only, and a
 * later cell may declare a name anew.
 */
export class CellModule {
  readonly names: CellNames;
  version = 0;
  /** Its place in the notebook, from 1. */
  number = 0;
  /** Which module a name in the first line comes from. */
  origins: ReadonlyMap<string, CellModule> = new Map();
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

  /** @returns whether the module's text is another */
  surround(before: string, after: string): boolean {
    if (before === this.#before && after === this.#after) return false;
    this.#before = before;
    this.#after = after;
    return true;
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
