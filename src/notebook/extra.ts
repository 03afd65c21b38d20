import type { Extra } from './notebook';

/** The members of `object` that are not `known`. */
export function without(object: object, known: readonly string[]): Extra {
  // Object.fromEntries defines members, so one named `__proto__` is a member like any other.
  return Object.fromEntries(Object.entries(object).filter(([key]) => !known.includes(key)));
}

/** The same for where `extra` is optional: absent when there is nothing in it. */
export function optionalExtra(object: object, known: readonly string[]): { extra?: Extra } {
  const extra = without(object, known);
  return Object.keys(extra).length > 0 ? { extra } : {};
}
