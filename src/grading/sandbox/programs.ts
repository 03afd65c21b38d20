import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of a program, as a shell would find it. */
export function findProgram(name: string): string | undefined {
  for (const folder of (process.env.PATH ?? '/usr/bin:/bin').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

/** Those that are there; `missing` names the others. */
export function findPrograms<Name extends string>(names: readonly Name[]) {
  const found = names.map((name) => [name, findProgram(name)] as const);
  return {
    programs: Object.fromEntries(found) as Record<Name, string>,
    missing: found.filter(([, path]) => path === undefined).map(([name]) => name),
  };
}
