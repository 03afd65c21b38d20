/** The members of a file that make an exercise of it. They are strict: a member with a slip of the pen would reveal a test. */
import * as z from 'zod';
import type { CellRole } from './CellRole';
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

export const settingsSchema = z.strictObject({
  id,
  /** Of the exercise that a released notebook was made from. */
  version: z.string('expected a text').optional(),
  /** That notebook as it was released, packed: see `originalOf`. */
  original: z.string('expected a text').optional(),
  cellSeconds: limit('seconds', 60, LONGEST_LIMIT_S),
  testSeconds: limit('seconds', 60, LONGEST_LIMIT_S),
  memoryMB: limit('MB', 2048),
  outputMB: limit('MB', 10),
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
