import type { CoursePart } from './Course';

/** How many of the code cells were run. */
export interface CellCount {
  run: number;
  cells: number;
}

/** @param run the ids of cells that were run at some time, some of which may be gone */
export function countRun(parts: readonly Pick<CoursePart, 'code'>[], run: ReadonlySet<string>): CellCount {
  const cells = parts.flatMap(({ code }) => code);
  return { run: cells.filter((id) => run.has(id)).length, cells: cells.length };
}

/** Where to go on: the first of the notebooks of which not all is run; of all that are, the first. */
export function firstUnfinished<T>(
  notebooks: readonly T[],
  countOf: (notebook: T) => CellCount,
): T | undefined {
  const unfinished = notebooks.find((notebook) => {
    const { run, cells } = countOf(notebook);
    return run < cells;
  });
  return unfinished ?? notebooks[0];
}
