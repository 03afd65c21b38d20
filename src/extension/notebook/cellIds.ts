import { derivedCellId, newCellId } from '../../notebook/id';

const CELL_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** The id that the editor keeps with a cell; `undefined` for a new cell, and for one of another notebook type. */
export function cellIdIn(metadata: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const id = metadata?.['id'];
  return typeof id === 'string' && CELL_ID.test(id) ? id : undefined;
}

/**
 * Ids for saving: of cells that share one, the first keeps it. What is missing is derived from the source, so that
 * saving the same cells twice gives the same file.
 */
export function uniqueIds(cells: readonly { id: string | undefined; source: string }[]): string[] {
  const taken = new Set(cells.flatMap(({ id }) => id ?? []));
  const seen = new Set<string>();
  return cells.map(({ id, source }) => {
    const unique = id !== undefined && !seen.has(id) ? id : derivedCellId(id ?? source, taken);
    taken.add(unique);
    seen.add(unique);
    return unique;
  });
}

/**
 * New ids, by index, for those of the `added` cells that have none or that of another cell (copies).
 * @param ids of all cells, in order.
 * @param added indices into `ids`.
 */
export function idsForAdded(
  ids: readonly (string | undefined)[],
  added: readonly number[],
): Map<number, string> {
  const isAdded = new Set(added);
  const taken = new Set(ids.filter((id, index) => id !== undefined && !isAdded.has(index)));
  const result = new Map<number, string>();
  for (const index of [...isAdded].sort((a, b) => a - b)) {
    const id = ids[index];
    if (id !== undefined && !taken.has(id)) taken.add(id);
    else result.set(index, newCellId());
  }
  return result;
}
