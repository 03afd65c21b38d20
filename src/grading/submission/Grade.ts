import * as z from 'zod';
import { exerciseResult } from '../run/results';

/** How a submission did, and what it was. It is written to disk and read again, so that a batch goes on where it was. */
export const grade = z.object({
  exercise: z.object({ id: z.string(), version: z.string() }),
  /** What the submission says that it was made from. */
  madeFrom: z.object({ id: z.string().optional(), version: z.string().optional() }),
  /** Ids of starter cells that it lacks. */
  missing: z.array(z.string()),
  /** Ids that several of its cells have; the first one counted. */
  duplicates: z.array(z.string()),
  result: exerciseResult,
});
export type Grade = z.infer<typeof grade>;
