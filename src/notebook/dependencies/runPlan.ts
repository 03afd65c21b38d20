import { effectsOf, type Effects } from './effects';
import type { CellNow, RunHistory } from './RunHistory';

/**
 * The cells to run, in order, so that some cells are up to date: these, and the cells above from which they have their
 * names, as far as those are stale, have not run, or as another cell has given the name another value since.
 */
export function runPlan(
  cells: readonly CellNow[],
  history: RunHistory,
  stale: ReadonlySet<string>,
  targets: Iterable<string>,
): string[] {
  const effects = effectsInOrder(cells, history);
  const planned = new Set<number>();
  /** Whether the cell has given a name its present value, and will have once those above it have run. */
  const isThere = (name: string, from: number) => {
    const { id } = cells[from]!;
    const isLast = history.run(id) !== undefined && history.lastWrite(name)?.cell === id && !stale.has(id);
    return isLast && ![...planned].some((place) => place < from && effects[place]!.writes.has(name));
  };
  for (const id of targets) planned.add(cells.findIndex((cell) => cell.id === id));
  planned.delete(-1);
  for (let before = -1; before !== planned.size;) {
    before = planned.size;
    for (const place of planned) {
      for (const name of effects[place]!.reads) {
        const from = effects.findLastIndex(({ writes }, other) => other < place && writes.has(name));
        if (from >= 0 && !isThere(name, from)) planned.add(from);
      }
    }
  }
  return cells.filter((_, place) => planned.has(place)).map(({ id }) => id);
}

/** The cells that are to run for all to be up to date: the stale ones, and what follows from running them. */
export function stalePlan(
  cells: readonly CellNow[],
  history: RunHistory,
  stale: ReadonlySet<string>,
): string[] {
  const effects = effectsInOrder(cells, history);
  let plan = runPlan(cells, history, stale, stale);
  for (let before = -1; before !== plan.length;) {
    before = plan.length;
    const written = new Set<string>();
    const affected = cells.filter(({ id }, place) => {
      const { reads, writes } = effects[place]!;
      const isAffected =
        plan.includes(id) || (history.run(id) !== undefined && [...reads].some((name) => written.has(name)));
      // what it takes away when its text has changed is written as well
      if (isAffected) for (const name of [...writes, ...(history.run(id)?.writes ?? [])]) written.add(name);
      return isAffected;
    });
    const ids = affected.map(({ id }) => id);
    plan = runPlan(cells, history, new Set([...stale, ...ids]), ids);
  }
  return plan;
}

/** What cells read and write by their present text, if they are run from top to bottom. */
function effectsInOrder(cells: readonly CellNow[], history: RunHistory): Effects[] {
  const names = cells.map((cell) => history.namesOf(cell));
  return names.map((cell, place) =>
    effectsOf(cell, (name) =>
      names
        .slice(0, place)
        .findLast(({ writes }) => writes.has(name))
        ?.calls.get(name),
    ),
  );
}
