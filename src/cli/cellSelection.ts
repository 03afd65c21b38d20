import type { Notebook } from '../notebook/notebook';
import { UsageError } from './exit';
import { say } from './say';

/**
 * The ids of the cells that `--cells` names: numbers of code cells from 1, ranges (`2-4`), or ids, with commas.
 *
 * @throws UsageError for what is no cell of the notebook.
 */
export function selectCells(notebook: Notebook, list: string): Set<string> {
  const ids = notebook.cells.filter(({ kind }) => kind === 'code').map(({ id }) => id);
  const selected = new Set<string>();
  for (const part of list.split(',').map((text) => text.trim())) {
    const range = /^(\d+)(?:-(\d+))?$/.exec(part);
    if (ids.includes(part)) selected.add(part);
    else if (range) {
      const from = Number(range[1]);
      const to = Number(range[2] ?? from);
      if (from < 1 || to > ids.length || from > to) {
        throw new UsageError(
          say({
            en: `--cells ${part}: the notebook has code cells 1 to ${ids.length}`,
            id: `--cells ${part}: notebook ini punya sel kode 1 sampai ${ids.length}`,
          }),
        );
      }
      for (const id of ids.slice(from - 1, to)) selected.add(id);
    } else
      throw new UsageError(
        say({
          en: `--cells ${part}: no code cell has this number or id`,
          id: `--cells ${part}: tidak ada sel kode dengan nomor atau id ini`,
        }),
      );
  }
  return selected;
}
