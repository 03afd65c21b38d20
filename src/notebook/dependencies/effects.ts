import type { CellNames, NameUse } from './cellNames';

/** What running a cell reads from other cells and writes, with what the functions do that it uses. */
export interface Effects {
  reads: Set<string>;
  writes: Set<string>;
}

/** @param callsOf what happens when the value of a name of another cell is called. */
export function effectsOf(cell: CellNames, callsOf: (name: string) => NameUse | undefined): Effects {
  const reads = new Set<string>();
  const writes = new Set(cell.writes);
  const followed = new Set<string>();
  const follow = (names: Iterable<string>) => {
    for (const name of names) {
      if (followed.has(name)) continue;
      followed.add(name);
      const own = cell.declares.has(name);
      if (!own) reads.add(name);
      const called = own ? cell.calls.get(name) : callsOf(name);
      if (!called) continue;
      for (const written of called.writes) writes.add(written);
      follow(called.reads);
    }
  };
  follow(cell.reads);
  return { reads, writes };
}
