import * as z from 'zod';

/** A field whose error completes its name: `units` … `is a whole number from 1, not 0`. */
function field<T>(test: (value: unknown) => boolean, meaning: string) {
  return z.custom<T>(test, { error: ({ input }) => `is ${meaning}, not ${shown(input)}` });
}

/** Far more than any machine holds, so that what is multiplied stays exact. */
const MOST = 2 ** 31 - 1;

export const wholeFrom = (least: number) =>
  field<number>(
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= MOST,
    `a whole number from ${least}`,
  );

/** How many units, features, steps, … */
export const size = wholeFrom(1);

/** The share that dropout leaves out. */
export const rate = field<number>(
  (value) => typeof value === 'number' && value >= 0 && value < 1,
  'a number from 0 to less than 1',
);

export const positive = field<number>(
  (value) => typeof value === 'number' && Number.isFinite(value) && value > 0,
  'a number greater than 0',
);

export const flag = field<boolean>((value) => typeof value === 'boolean', 'true or false');

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** Of a layer or a model: also a name in TypeScript and in Python. */
export const layerName = field<string>(
  (value) => typeof value === 'string' && NAME.test(value),
  'a name of letters, digits and _, of which the first is a letter',
);

export const oneOf = <const T extends string>(...values: T[]) =>
  field<T>((value) => values.includes(value as T), `one of ${values.join(', ')}`);

/** How many layers, an array of sizes, … */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.array(item, { error: ({ input }) => `is a list, not ${shown(input)}` });

export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
