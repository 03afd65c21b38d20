import { described } from '../described';

export type Members = Record<string, unknown>;

/** @param place of what is wrong: `question 2`, `choice 1 of question 2` */
export function wrong(place: string, what: string): Error {
  return new Error(`rnn.quiz, ${place}: ${what}`);
}

/** @throws for what is no object */
export function checkObject(value: unknown, example: string, place: string): Members {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members;
  throw wrong(place, `it is an object, ${example}, not ${described(value)}.`);
}

/** @throws for a member that it cannot have: a misspelt one would be silently lost */
export function checkMembers(value: Members, known: string[], place: string): Members {
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) throw wrong(place, `it has no “${unknown}”; it may have ${known.join(', ')}.`);
  return value;
}

/** @throws when it is no array, or too short */
export function checkList(value: unknown, least: number, name: string, place: string): unknown[] {
  if (!Array.isArray(value)) throw wrong(place, `its ${name} are an array, not ${described(value)}.`);
  if (value.length < least) throw wrong(place, `it has ${value.length} ${name}; give it at least ${least}.`);
  return value;
}

/** @throws when it is no text, or an empty one */
export function checkString(value: unknown, name: string, place: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  const got = typeof value === 'string' ? 'an empty one' : described(value);
  throw wrong(place, `its ${name} is a text, not ${got}.`);
}

/** @throws when it is no finite number, or below `least` */
export function checkNumber(value: unknown, name: string, place: string, least = -Infinity): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= least) return value;
  const range = least === -Infinity ? '' : ` of ${least} or more`;
  throw wrong(place, `its ${name} is a number${range}, not ${described(value)}.`);
}
