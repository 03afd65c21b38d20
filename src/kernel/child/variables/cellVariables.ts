import { runInThisContext } from 'node:vm';
import { isComputed, ownValue } from './inert';
import type { Member } from './membersOf';

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/**
 * What cells have declared, in that order: `let`, `const`, `class` and `import` by the names of all cells that were run,
 * since only code can read these; then what they gave to `globalThis`, as `var` and functions do.
 *
 * @param names whatever became of their cells
 * @param isOwn whether a property of `globalThis` is the kernel's own
 */
export function cellVariables(names: Iterable<string>, isOwn: (name: string) => boolean): Member[] {
  const declared = [...names].filter(
    (name) => IDENTIFIER.test(name) && (isOwn(name) || !isComputed(globalThis, name)),
  );
  const found = new Map<string, Member>();
  for (const [i, read] of readers(declared).entries()) {
    try {
      found.set(declared[i]!, { name: declared[i]!, value: read() });
    } catch {
      // its cell does not compile, or failed before it had a value
    }
  }
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (found.has(name) || !IDENTIFIER.test(name) || isOwn(name)) continue;
    const computed = isComputed(globalThis, name);
    found.set(name, computed ? { name, isComputed: true } : { name, value: ownValue(globalThis, name) });
  }
  return [...found.values()];
}

/** Compiled together, which is quicker by far. */
function readers(names: readonly string[]): (() => unknown)[] {
  return runInThisContext(`[${names.map((name) => `() => ${name}`).join(',')}]`) as (() => unknown)[];
}

/** @returns whether a property of `globalThis` is what it is now: to be called before the first cell. */
export function kernelGlobals(): (name: string) => boolean {
  const before = new Map(
    Object.getOwnPropertyNames(globalThis).map((name) => [
      name,
      { computed: isComputed(globalThis, name), value: ownValue(globalThis, name) },
    ]),
  );
  return (name) => {
    const own = before.get(name);
    // Node puts a value in the place of some getters when they are first read
    return own !== undefined && (own.computed || Object.is(own.value, ownValue(globalThis, name)));
  };
}
