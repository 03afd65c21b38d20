import type { Program } from 'acorn';
import { parseCell } from '../convert/script/parseCell';
import type { CodeLanguage } from '../notebook';
import { hash } from './hash';
import { isRepeatable } from './isRepeatable';
import { ANY, readReferences, type Reference } from './readReferences';

/** What code does to the names of the notebook when it runs. */
export interface NameUse {
  /** Names that it reads, or whose values it changes. */
  reads: ReadonlySet<string>;
  /** Names to which it gives a value, and names whose values it changes (`list.push(1)`, `model.fit(…)`). */
  writes: ReadonlySet<string>;
}

export interface CellNames extends NameUse {
  /** Names that it declares: reading them is no reading of another cell. */
  declares: ReadonlySet<string>;
  /** What happens when something that it declares is called, by its name. */
  calls: ReadonlyMap<string, NameUse>;
  /** Names that no cell gives, and whose values are the same every time, do not count against it. */
  repeatable: boolean;
  /** The same for code that differs only in types, comments and layout. */
  fingerprint: string;
}

/** The names that a cell declares, reads and writes. One that does not parse has none. */
export function cellNames(source: string, language: CodeLanguage): CellNames {
  let program: Program;
  try {
    ({ program } = parseCell(source, language));
  } catch {
    const none = new Set<string>();
    return {
      ...{ reads: none, writes: none, declares: none, calls: new Map(), repeatable: false },
      fingerprint: hash(source),
    };
  }
  const { declared, references } = readReferences(program);
  const calls = new Map<string, NameUse>();
  for (const name of declared) {
    const called = references.filter(({ when: { calling } }) => calling === name || calling === ANY);
    if (called.length > 0) calls.set(name, useOf(called));
  }
  const atOnce = useOf(references.filter(({ when }) => when.atOnce));
  return {
    reads: atOnce.reads,
    writes: new Set([...declared, ...atOnce.writes]),
    declares: declared,
    calls,
    repeatable: isRepeatable(program),
    fingerprint: hash(JSON.stringify(program, withoutPlaces)),
  };
}

function useOf(references: readonly Reference[]): NameUse {
  return {
    reads: new Set(references.filter(({ reads }) => reads).map(({ name }) => name)),
    writes: new Set(references.filter(({ writes }) => writes).map(({ name }) => name)),
  };
}

function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'start' || key === 'end' || key === 'range') return undefined;
  return typeof value === 'bigint' ? String(value) : value;
}
