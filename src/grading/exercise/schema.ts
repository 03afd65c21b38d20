/** The members of a file that make an exercise of it. They are strict: a member with a slip of the pen would reveal a test. */
import * as z from 'zod';
import { say, type Texts } from '../../say';
import type { CellRole, VariantValue } from './CellRole';
import { shown } from './ExerciseError';

/** Node's timers take 31 bits of milliseconds. */
const LONGEST_LIMIT_S = 2_147_483;

/** What zod says of a member that is something else, in the language of whoever reads it. */
const expected = (en: string, id: string) => ({ error: () => say({ en, id }) });

const SECONDS = { en: 'seconds', id: 'detik' };

const id = z
  .string(expected('expected an id', 'seharusnya sebuah ID'))
  .regex(
    /^[A-Za-z0-9_-]{1,64}$/,
    expected(
      'expected 1 to 64 letters, digits, hyphens or underscores',
      'seharusnya 1 sampai 64 huruf, angka, tanda hubung, atau garis bawah',
    ),
  );

const hints = z.array(
  z
    .string(expected('expected a text', 'seharusnya teks'))
    .refine(
      (hint) => hint.trim() !== '',
      expected('expected a text that is not empty', 'seharusnya teks yang tidak kosong'),
    ),
  expected('expected a list of texts', 'seharusnya daftar teks'),
);

export const roleSchema: z.ZodType<CellRole> = z.discriminatedUnion(
  'role',
  [
    z.strictObject({ role: z.literal('given') }),
    z.strictObject({ role: z.literal('starter'), hints: hints.optional() }),
    z.strictObject({ role: z.literal('solution'), of: id }),
    z.strictObject({
      role: z.literal('test'),
      hidden: z.boolean(expected('expected true or false', 'seharusnya true atau false')),
    }),
  ],
  expected(
    'expected "given", "starter", "solution" or "test"',
    'seharusnya "given", "starter", "solution", atau "test"',
  ),
);

const limit = (what: Texts, byDefault: number, max = Number.MAX_SAFE_INTEGER) =>
  z
    .number(expected(`expected a number of ${what.en}`, `seharusnya jumlah ${what.id}`))
    .positive(expected(`expected a number of ${what.en} above 0`, `seharusnya jumlah ${what.id} di atas 0`))
    .max(max, expected(`expected at most ${max} ${what.en}`, `seharusnya paling banyak ${max} ${what.id}`))
    .default(byDefault);

/** Below the notebook's folder, on every system. */
const filePath = z
  .string(expected('expected a path', 'seharusnya sebuah jalur berkas'))
  .refine(
    isPathBelow,
    expected(
      'expected the path of a file beside the notebook or below, with / and without ..',
      'seharusnya jalur berkas di samping notebook atau di bawahnya, dengan / dan tanpa ..',
    ),
  );

function isPathBelow(path: string): boolean {
  const parts = path.split('/');
  return !/[\\:\0]/.test(path) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
}

const variantValue: z.ZodType<VariantValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(variantValue),
    z.record(z.string(), variantValue),
  ]),
);

const variants = z.record(
  z
    .string()
    .regex(
      /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u,
      expected('expected the name of a constant', 'seharusnya nama sebuah konstanta'),
    ),
  z
    .array(variantValue, expected('expected a list of values', 'seharusnya daftar nilai'))
    .min(2, expected('expected at least two values', 'seharusnya paling sedikit dua nilai')),
);

export const settingsSchema = z.strictObject({
  id,
  /** Of the exercise that a released notebook was made from. */
  version: z.string(expected('expected a text', 'seharusnya teks')).optional(),
  /** That notebook as it was released, packed: see `originalOf`. */
  original: z.string(expected('expected a text', 'seharusnya teks')).optional(),
  cellSeconds: limit(SECONDS, 60, LONGEST_LIMIT_S),
  testSeconds: limit(SECONDS, 60, LONGEST_LIMIT_S),
  totalSeconds: limit(SECONDS, 600, LONGEST_LIMIT_S),
  memoryMB: limit({ en: 'MB', id: 'MB' }, 2048),
  outputMB: limit({ en: 'MB', id: 'MB' }, 10),
  files: z
    .array(filePath, expected('expected a list of paths', 'seharusnya daftar jalur berkas'))
    .default([]),
  variants: variants.default({}),
});

/** Every issue as a clause: `hidden: expected true or false, not "yes"`. */
export function clausesOf(error: z.ZodError, what: string): string[] {
  return error.issues.map((issue) => {
    const path = [what, ...issue.path].join('.');
    if (issue.code === 'unrecognized_keys') {
      const names = issue.keys.map((key) => JSON.stringify(key)).join(', ');
      return say({ en: `${path} has no ${names}`, id: `${path} tidak memiliki ${names}` });
    }
    const missing = issue.input === undefined;
    const found = missing
      ? say({ en: 'but it is missing', id: 'tetapi tidak ada' })
      : say({ en: `not ${shown(issue.input)}`, id: `bukan ${shown(issue.input)}` });
    return `${path}: ${issue.message}, ${found}`;
  });
}
