import * as z from 'zod';
import { say, type Texts } from '../../../say';

/** A field whose error completes its name: `units` … `is a whole number from 1, not 0`. */
function field<T>(test: (value: unknown) => boolean, meaning: Texts) {
  return z.custom<T>(test, {
    error: ({ input }) =>
      say({
        en: `is ${meaning.en}, not ${shown(input)}`,
        id: `seharusnya ${meaning.id}, bukan ${shown(input)}`,
      }),
  });
}

/** Far more than any machine holds, so that what is multiplied stays exact. */
const MOST = 2 ** 31 - 1;

export const wholeFrom = (least: number) =>
  field<number>(
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= MOST,
    { en: `a whole number from ${least}`, id: `bilangan bulat mulai dari ${least}` },
  );

/** How many units, features, steps, … */
export const size = wholeFrom(1);

/** The share that dropout leaves out. */
export const rate = field<number>((value) => typeof value === 'number' && value >= 0 && value < 1, {
  en: 'a number from 0 to less than 1',
  id: 'bilangan dari 0 sampai kurang dari 1',
});

export const positive = field<number>(
  (value) => typeof value === 'number' && Number.isFinite(value) && value > 0,
  { en: 'a number greater than 0', id: 'bilangan lebih dari 0' },
);

export const flag = field<boolean>((value) => typeof value === 'boolean', {
  en: 'true or false',
  id: 'true atau false',
});

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** Of a layer or a model: also a name in TypeScript and in Python. */
export const layerName = field<string>((value) => typeof value === 'string' && NAME.test(value), {
  en: 'a name of letters, digits and _, of which the first is a letter',
  id: 'nama dari huruf, angka, dan _, yang diawali huruf',
});

export const oneOf = <const T extends string>(...values: T[]) =>
  field<T>((value) => values.includes(value as T), {
    en: `one of ${values.join(', ')}`,
    id: `salah satu dari ${values.join(', ')}`,
  });

/** How many layers, an array of sizes, … */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.array(item, {
    error: ({ input }) =>
      say({ en: `is a list, not ${shown(input)}`, id: `seharusnya daftar, bukan ${shown(input)}` }),
  });

export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Array.isArray(value)) return say({ en: 'a list', id: 'daftar' });
  if (typeof value === 'function') return say({ en: 'a function', id: 'fungsi' });
  if (typeof value === 'object' && value !== null) return say({ en: 'an object', id: 'objek' });
  return String(value);
}
