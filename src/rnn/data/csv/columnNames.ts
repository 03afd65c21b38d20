import { described } from '../../described';

/** @throws when it is no list of names */
export function checkNames(names: unknown, option: 'columns' | 'names'): void {
  if (names !== undefined && !(Array.isArray(names) && names.every((name) => typeof name === 'string')))
    throw new Error(`${option} is a list of names, such as ['Close'], not ${described(names)}.`);
}

/** @throws when two are the same; one without a name is called by its place, e.g. `column 1` */
export function columnNames(path: string, header: string[]): string[] {
  const names = header.map((name, i) => name.trim() || `column ${i + 1}`);
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined)
    throw new Error(
      `${path} has two columns of the name "${repeated}": rename one, or if this is no header, give names: [...].`,
    );
  return names;
}
