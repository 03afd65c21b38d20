import { cellIdOfUrl, cellUrl } from '../../kernel/cellUrl';

/** A source as the Debug Adapter Protocol has it. */
export interface Source {
  name?: string;
  path?: string;
  sourceReference?: number;
  origin?: string;
}

/** The cells of one notebook: their documents by their ids. */
export interface CellDocuments {
  idOf(uri: string): string | undefined;
  documentOf(id: string): { uri: string; label: string } | undefined;
}

/**
 * Turns the cells' documents in a message to the debugger into the files that the kernel calls them, in place. A debugger
 * binds no breakpoint in a document of VS Code's own kind.
 */
export function toKernel(message: unknown, cells: CellDocuments): void {
  forEachSource(message, (source) => {
    const id = source.path === undefined ? undefined : cells.idOf(source.path);
    if (id !== undefined) source.path = cellUrl(id);
  });
}

/** The other way round. */
export function toEditor(message: unknown, cells: CellDocuments): void {
  forEachSource(message, (source) => {
    const id = source.path === undefined ? undefined : cellIdOfUrl(source.path);
    const cell = id === undefined ? undefined : cells.documentOf(id);
    if (!cell) return;
    source.path = cell.uri;
    source.name = cell.label;
    // or the editor would ask the debugger for the text of another document
    delete source.sourceReference;
    delete source.origin;
  });
}

const DEEPEST = 6;

function forEachSource(value: unknown, visit: (source: Source) => void, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const one of value) forEachSource(one, visit, depth + 1);
    return;
  }
  for (const [key, one] of Object.entries(value) as [string, unknown][]) {
    if (key === 'source' && isSource(one)) visit(one);
    else if (key === 'sources' && Array.isArray(one)) one.filter(isSource).forEach(visit);
    else forEachSource(one, visit, depth + 1);
  }
}

const isSource = (value: unknown): value is Source =>
  typeof value === 'object' && value !== null && (!('path' in value) || typeof value.path === 'string');
