import { described } from '../described';
import names from './names.json';

/** What a function has a lesson for, instead of a refusal. */
const ANSWERED: Readonly<Record<string, string>> = {
  split: 'shuffle',
  windows: 'shuffle',
  windowDataset: 'shuffle',
};

/** Of a function: by the position of an argument, the options that it has. */
type OptionNames = Record<string, string[]>;

/**
 * Functions that refuse an option that does not exist. Nothing checks the types of a cell when it runs, so a misspelt
 * option would silently be its default. `names.json` is made from the types, by scripts/option-names.mjs.
 *
 * @returns the same functions otherwise, those in objects such as `callbacks` included
 */
export function refuseUnknownOptions<Face extends object>(face: Face): Face {
  const guarded = { ...face } as Record<string, unknown>;
  for (const [path, options] of Object.entries(names as Record<string, OptionNames>)) {
    const [outer, inner] = path.split('.') as [string, string?];
    if (inner === undefined) guarded[outer] = guard(path, guarded[outer] as AnyFunction, options);
    else {
      const group = guarded[outer] as Record<string, AnyFunction>;
      guarded[outer] = { ...group, [inner]: guard(path, group[inner]!, options) };
    }
  }
  return guarded as Face;
}

type AnyFunction = (this: unknown, ...given: unknown[]) => unknown;

function guard(path: string, original: AnyFunction, options: OptionNames): AnyFunction {
  return function (this: unknown, ...given) {
    const args = [...given];
    for (const [index, known] of Object.entries(options)) {
      check(path, given[Number(index)], known);
      // left out: then what is needed of them is named where it is missing
      args[Number(index)] ??= {};
    }
    return original.apply(this, args);
  };
}

/** @throws for what is no object, and for an option that does not exist, with those that do */
function check(path: string, given: unknown, known: string[]): void {
  if (given === undefined) return;
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Error(
      `rnn.${path} takes its options as an object, { ${known.slice(0, 2).join(': …, ')}: … }, not ${described(given)}.`,
    );
  const unknown = Object.keys(given).find((name) => !known.includes(name) && name !== ANSWERED[path]);
  if (unknown === undefined) return;
  throw new Error(`rnn.${path} has no option "${unknown}"; it has ${known.join(', ')}.`);
}
