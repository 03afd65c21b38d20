import type * as z from 'zod';
import { say } from '../../../say';
import { shown } from './fields';

/** What is wrong with a specification or an option, and where. */
export class SpecificationError extends Error {
  override name = 'SpecificationError';

  /** @param path to the place, as in `['layers', 1, 'units']` */
  constructor(
    message: string,
    readonly path: PropertyKey[] = [],
  ) {
    super(message);
  }
}

/**
 * @param what names the value, for the error
 * @throws SpecificationError that names the place, the value that came, and what would be right
 */
export function checked<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new SpecificationError(sentence(issue, what), issue.path);
}

function sentence(issue: z.core.$ZodIssue, what: string): string {
  // an unknown kind is what is wrong with the object, not with its field `kind`
  const path =
    issue.code === 'invalid_union' && issue.path.at(-1) === 'kind' ? issue.path.slice(0, -1) : issue.path;
  const place = placeOf(path);
  const at = place === '' ? what : `${what}: ${place}`;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => JSON.stringify(key)).join(', ');
    return say({
      en: `${at} has no ${keys}: ${issue.message}`,
      id: `${at} tidak memiliki ${keys}: ${issue.message}`,
    });
  }
  const isClause = /^(is|has|needs|seharusnya|berjenis|memerlukan) /.test(issue.message);
  const value = shown(issue.input);
  const said = isClause
    ? issue.message
    : say({ en: `cannot be ${value}`, id: `tidak dapat berupa ${value}` });
  return `${at} ${said}.`;
}

function placeOf(path: PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? String(key) : `.${String(key)}`))
    .join('');
}
