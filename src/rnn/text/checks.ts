import { described } from '../described';

/** @throws when it is none of them */
export function checkOneOf<T extends string>(
  value: unknown,
  name: string,
  among: readonly T[],
): asserts value is T {
  if (!among.includes(value as T)) {
    const choices = among.map((choice) => `'${choice}'`).join(', ');
    throw new Error(`${name} is one of ${choices}, not ${described(value)}.`);
  }
}

/** One text or several, as an array. */
export function textsOf(given: string | Iterable<string>, what: string): string[] {
  if (typeof given === 'string') return [given];
  if (typeof (given as Partial<Iterable<string>> | null)?.[Symbol.iterator] !== 'function')
    throw new Error(`${what} takes a text or an array of texts, not ${described(given)}.`);
  const texts = [...given];
  const wrong = texts.findIndex((text) => typeof text !== 'string');
  if (wrong >= 0) throw new Error(`${what}: texts[${wrong}] is ${described(texts[wrong])}, not a text.`);
  return texts;
}
