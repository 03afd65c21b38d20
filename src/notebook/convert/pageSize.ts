import { cellsHtml } from './cellsHtml';
import type { Notebook } from '../notebook';

/** Above this, a page is slow to load over a phone's connection, and too large for many mail boxes. */
export const LARGE_PAGE = 5_000_000;

export interface CellSize {
  /** Counted from 1. */
  number: number;
  bytes: number;
}

/** What a page of this notebook holds of each cell, the largest first. */
export function cellSizes(notebook: Notebook): CellSize[] {
  return notebook.cells
    .map((cell, i) => ({
      number: i + 1,
      bytes: Buffer.byteLength(cellsHtml({ ...notebook, cells: [cell] })),
    }))
    .sort((a, b) => b.bytes - a.bytes);
}
