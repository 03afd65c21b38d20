/** The members of a file that make an exercise of it. They are strict: a member with a slip of the pen would reveal a test. */
import * as z from 'zod';
import type { CellRole, VariantValue } from './CellRole';
import { shown } from './ExerciseError';

/** Node's timers take 31 bits of milliseconds. */
const LONGEST_LIMIT_S = 2_147_483;

const id = z
  .string('expected an id')
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'expected 1 to 64 letters, digits, hyphens or underscores');

const hints = z.array(
  z.string('expected a text').refine((hint) => hint.trim() !== '', 'expected a text that is not empty'),
  'expected a list of texts',
);

export const roleSchema: z.ZodType<CellRole> = z.discriminatedUnion(
  'role',
  [
    z.strictObject({ role: z.literal('given') }),
    z.strictObject({ role: z.literal('starter'), hints: hints.optional() }),
    z.strictObject({ role: z.literal('solution'), of: id }),
    z.strictObject({ role: z.literal('test'), hidden: z.boolean('expected true or false') }),
  ],
  'expected "given", "starter", "solution" or "test"',
);

const limit = (what: string, byDefault: number, max = Number.MAX_SAFE_INTEGER) =>
  z
    .number(`expected a number of ${what}`)
    .positive(`expected a number of ${what} above 0`)
    .max(max, `expected at most ${max} ${what}`)
    .default(byDefault);

/** Below the notebook's folder, on every system. */
const filePath = z
  .string('expected a path')
  .refine(isPathBelow, 'expected the path of a file beside the notebook or below, with / and without ..');

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
  z.string().regex(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, 'expected the name of a constant'),
  z.array(variantValue, 'expected a list of values').min(2, 'expected at least two values'),
);

export const settingsSchema = z.strictObject({
  id,
  /** Of the exercise that a released notebook was made from. */
  version: z.string('expected a text').optional(),
  /** That notebook as it was released, packed: see `originalOf`. */
  original: z.string('expected a text').optional(),
  cellSeconds: limit('seconds', 60, LONGEST_LIMIT_S),
  testSeconds: limit('seconds', 60, LONGEST_LIMIT_S),
  totalSeconds: limit('seconds', 600, LONGEST_LIMIT_S),
  memoryMB: limit('MB', 2048),
  outputMB: limit('MB', 10),
  files: z.array(filePath, 'expected a list of paths').default([]),
  variants: variants.default({}),
});

/** Every issue as a clause: `hidden: expected true or false, not "yes"`. */
export function clausesOf(error: z.ZodError, what: string): string[] {
  return error.issues.map((issue) => {
    const path = [what, ...issue.path].join('.');
    if (issue.code === 'unrecognized_keys') {
      return `${path} has no ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`;
    }
    const missing = issue.input === undefined;
    return `${path}: ${issue.message}, ${missing ? 'but it is missing' : `not ${shown(issue.input)}`}`;
  });
}
