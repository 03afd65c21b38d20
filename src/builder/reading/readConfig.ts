import type * as z from 'zod';
import type { Problems } from './problem';
import type { Fields } from './layerFields';
import type { ReadFields } from './ReadModel';
import type { Call, Value } from './value';

/** The options of a call by their names. */
export interface Config {
  known: Map<string, Value>;
  /** What is not among the known may still be given: by `...options`, or by an object that is not understood. */
  open: boolean;
}

/** @param call `undefined` for one that is not there */
export function configOf(call: Call, problems: Problems): Config {
  const [argument] = call.args;
  if (!argument) return { known: new Map(), open: false };
  if (argument.kind !== 'object') {
    problems.add('argument', argument.here, {});
    return { known: new Map(), open: true };
  }
  const config: Config = { known: new Map(), open: false };
  for (const { key, start, end, value } of argument.members) {
    if (key === undefined) {
      // it may say again what stands before it
      problems.add('spread', { start, end }, {});
      config.known.clear();
      config.open = true;
    } else if (value.kind === 'literal' && value.data === undefined) config.known.delete(key);
    else config.known.set(key, value);
  }
  return config;
}

/** Reads an option into a field, with its default. */
export function readField(
  into: ReadFields,
  field: string,
  config: Config,
  option: Fields[string],
  schema: z.ZodType,
  place: { start: number; end: number },
  problems: Problems,
): void {
  const value = config.known.get(option.key);
  if (!value && config.open) into.fixed.push(field);
  else if (!value && !('default' in option)) problems.add('missing', place, { field });
  else if (!value) {
    const given = option.default;
    if (schema.safeParse(given).success) into.values[field] = given;
    else problems.add('default', place, { field, value: String(given) });
  } else if (value.kind !== 'literal') {
    into.fixed.push(field);
    problems.add('computed', value.here, { field });
  } else if (schema.safeParse(value.data).success) into.values[field] = value.data;
  else problems.add('unsupported', value.here, { field, value: JSON.stringify(value.data) });
}
