import { type Bindings, declaredNames } from './bindings';
import { importedNames } from './imports';

/**
 * The names that more than one cell declares, which a notebook allows and a script does not; and the names that
 * are declared in one statement with these.
 */
export function sharedNames(cells: readonly Bindings[]): Set<string> {
  const owners = new Map<string, Set<unknown>>();
  const add = (name: string, owner: unknown) => owners.set(name, (owners.get(name) ?? new Set()).add(owner));
  for (const cell of cells) {
    // The same import in several cells is one import, and `var` may stand as often as it likes.
    for (const { local, key } of cell.imports.flatMap(importedNames)) add(local, key);
    for (const { id } of [...cell.functions, ...cell.classes]) add(id.name, cell);
    for (const variable of cell.variables) {
      for (const name of declaredNames(variable)) add(name, variable.kind === 'var' ? 'var' : cell);
    }
  }
  const shared = new Set([...owners.keys()].filter((name) => owners.get(name)!.size > 1));
  addCompanions(shared, cells.flatMap((cell) => cell.variables).map(declaredNames));
  return shared;
}

function addCompanions(shared: Set<string>, declarations: string[][]): void {
  for (let before = -1; before !== shared.size;) {
    before = shared.size;
    for (const names of declarations) {
      if (names.some((name) => shared.has(name))) names.forEach((name) => shared.add(name));
    }
  }
}
