import { cellNames, type CellNames, type NameUse } from './cellNames';
import type { CodeLanguage } from '../notebook';
import { effectsOf } from './effects';
import { hash } from './hash';
import { STEADY_GLOBALS } from './isRepeatable';

/** A code cell as it is now. */
export interface CellNow {
  id: string;
  source: string;
  language: CodeLanguage;
}

/** Why running a cell again would give something else. */
export type Reason =
  /** It was changed since it ran. */
  | { kind: 'edited' }
  /** A cell that gives it a value, or changes it, ran since. */
  | { kind: 'ran'; name: string; cell: string }
  /** The cell that its value is from was changed since. */
  | { kind: 'providerEdited'; name: string; cell: string }
  /** The cell that its value is from is out of date itself. */
  | { kind: 'providerStale'; name: string; cell: string };

/** A value that a name had: the same for the same cell that ran with the same values. */
type Token = string;

interface Write {
  cell: string;
  at: number;
  token: Token;
}

export interface CellRun {
  at: number;
  names: CellNames;
  /** The names that it read, with what gave them their values; without those that no cell gave one. */
  inputs: ReadonlyMap<string, Write>;
  writes: ReadonlySet<string>;
}

/** Which cells of a kernel ran, and what became of their names since. Cells run one after the other. */
export class RunHistory {
  readonly #runs = new Map<string, CellRun>();
  readonly #earlier = new Set<string>();
  /** By name and cell, the last time. */
  readonly #writes = new Map<string, Map<string, Write>>();
  readonly #names = new Map<string, CellNames>();
  #now = 0;

  /** A cell has run, whether to its end or not. */
  ran(cell: CellNow): void {
    const names = this.namesOf(cell);
    const { reads, writes } = effectsOf(names, (name) => this.#callsOf(name));
    const inputs = new Map<string, Write>();
    for (const name of reads) {
      const write = this.lastWrite(name);
      if (write) inputs.set(name, write);
    }
    const at = ++this.#now;
    const token = this.#tokenOf(cell.id, names, reads, inputs) ?? `${at}`;
    for (const name of writes) {
      const ofName = this.#writes.get(name) ?? new Map<string, Write>();
      this.#writes.set(name, ofName.set(cell.id, { cell: cell.id, at, token }));
    }
    this.#runs.set(cell.id, { at, names, inputs, writes });
    this.#earlier.delete(cell.id);
  }

  /** The kernel is gone, and with it every name. */
  restarted(): void {
    for (const id of this.#runs.keys()) this.#earlier.add(id);
    this.#runs.clear();
    this.#writes.clear();
  }

  /** The last run in this kernel. */
  run(id: string): CellRun | undefined {
    return this.#runs.get(id);
  }

  /** Whether a cell ran in a kernel that is gone, and not since. */
  isEarlier(id: string): boolean {
    return this.#earlier.has(id);
  }

  namesOf({ id, source, language }: CellNow): CellNames {
    const key = `${id} ${language} ${source}`;
    const names = this.#names.get(key) ?? cellNames(source, language);
    if (this.#names.size > 1_000) this.#names.clear();
    this.#names.set(key, names);
    return names;
  }

  /** What gave a name the value that it has. */
  lastWrite(name: string): Write | undefined {
    return latest([...(this.#writes.get(name)?.values() ?? [])]);
  }

  /**
   * The cells that are stale: running them again would give something else. What cells further down do to a name is no
   * reason, else a notebook that was run from top to bottom could be stale.
   *
   * @param cells all of the notebook, in order
   */
  stale(cells: readonly CellNow[]): Map<string, Reason> {
    const places = new Map(cells.map(({ id }, place) => [id, place]));
    const reasons = new Map<string, Reason | undefined>();
    const reasonOf = (id: string): Reason | undefined => {
      const run = this.#runs.get(id);
      const place = places.get(id);
      if (!run || place === undefined) return undefined;
      if (reasons.has(id)) return reasons.get(id);
      reasons.set(id, undefined); // cells may have run in a circle
      const reason = this.#isEdited(cells[place]!, run)
        ? ({ kind: 'edited' } as const)
        : this.#reasonOfInputs(id, run, places, reasonOf);
      reasons.set(id, reason);
      return reason;
    };
    return new Map(
      cells.flatMap(({ id }) => {
        const reason = reasonOf(id);
        return reason ? [[id, reason] as const] : [];
      }),
    );
  }

  #reasonOfInputs(
    id: string,
    run: CellRun,
    places: ReadonlyMap<string, number>,
    reasonOf: (id: string) => Reason | undefined,
  ): Reason | undefined {
    const isAbove = (cell: string) => (places.get(cell) ?? -1) < places.get(id)!;
    for (const [name, input] of run.inputs) {
      const since = [...this.#writes.get(name)!.values()].filter(
        ({ cell, at }) => cell !== id && at > run.at && (isAbove(cell) || cell === input.cell),
      );
      const last = latest(since);
      if (last && (last.token !== input.token || run.writes.has(name))) {
        return { kind: 'ran', name, cell: last.cell };
      }
    }
    for (const [name, { cell }] of run.inputs) {
      if (cell === id) continue;
      const reason = reasonOf(cell);
      if (reason) return { kind: reason.kind === 'edited' ? 'providerEdited' : 'providerStale', name, cell };
    }
    return undefined;
  }

  #isEdited(cell: CellNow, { names }: CellRun): boolean {
    return this.namesOf(cell).fingerprint !== names.fingerprint;
  }

  #callsOf(name: string): NameUse | undefined {
    const write = this.lastWrite(name);
    return write && this.#runs.get(write.cell)?.names.calls.get(name);
  }

  /** `undefined` where the next run may give other values though nothing has changed. */
  #tokenOf(
    id: string,
    names: CellNames,
    reads: ReadonlySet<string>,
    inputs: ReadonlyMap<string, Write>,
  ): Token | undefined {
    const steady = [...reads].every(
      (name) => STEADY_GLOBALS.has(name) || inputs.get(name)?.token.startsWith('='),
    );
    if (!names.repeatable || !steady) return undefined;
    const given = [...inputs].map(([name, { token }]) => [name, token]);
    return `=${hash(JSON.stringify([id, names.fingerprint, given]))}`;
  }
}

function latest(writes: readonly Write[]): Write | undefined {
  return writes.reduce<Write | undefined>(
    (last, write) => (last && last.at > write.at ? last : write),
    undefined,
  );
}
