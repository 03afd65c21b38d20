import * as z from 'zod';
import type { Grade } from '../submission/Grade';

/** What a reader of a grade has to know beside its points. */
export const remark = z.discriminatedUnion('kind', [
  /** The file is no notebook; all points are lost. */
  z.object({ kind: z.literal('unreadable'), message: z.string() }),
  /** The grader failed: there is no grade yet. */
  z.object({ kind: z.literal('notGraded'), message: z.string() }),
  z.object({ kind: z.literal('otherExercise'), id: z.string() }),
  /** Made from other tests or given code than it was graded with. */
  z.object({ kind: z.literal('otherVersion'), version: z.string() }),
  /** Starter cells that it lacks. */
  z.object({ kind: z.literal('missingCells'), cells: z.array(z.string()) }),
  /** Ids that several cells have; the first one counted. */
  z.object({ kind: z.literal('duplicateCells'), cells: z.array(z.string()) }),
  /** The exercise is to blame: the points of these tests are not to be trusted. */
  z.object({ kind: z.literal('faultyTests'), tests: z.array(z.string()), faults: z.array(z.string()) }),
  /** Took the process along. */
  z.object({ kind: z.literal('crashed'), cells: z.array(z.string()), tests: z.array(z.string()) }),
  z.object({ kind: z.literal('timeout'), cells: z.array(z.string()), tests: z.array(z.string()) }),
]);
export type Remark = z.infer<typeof remark>;

export function remarksOf({ exercise, madeFrom, missing, duplicates, result }: Grade): Remark[] {
  const faulty = result.tests.filter((test) => test.faulty).map(({ name }) => name);
  const ended = (status: 'crashed' | 'timeout') => ({
    cells: result.cells.filter((cell) => cell.status === status).map(({ id }) => id),
    tests: result.tests.filter((test) => test.status === status && !test.faulty).map(({ name }) => name),
  });
  const [crashed, timeout] = [ended('crashed'), ended('timeout')];
  const isOtherExercise = madeFrom.id !== undefined && madeFrom.id !== exercise.id;
  const isOtherVersion = madeFrom.version !== undefined && madeFrom.version !== exercise.version;
  return [
    ...(isOtherExercise ? [{ kind: 'otherExercise' as const, id: madeFrom.id! }] : []),
    ...(isOtherVersion && !isOtherExercise
      ? [{ kind: 'otherVersion' as const, version: madeFrom.version! }]
      : []),
    ...(missing.length > 0 ? [{ kind: 'missingCells' as const, cells: missing }] : []),
    ...(duplicates.length > 0 ? [{ kind: 'duplicateCells' as const, cells: duplicates }] : []),
    ...(faulty.length > 0 || result.faults.length > 0
      ? [{ kind: 'faultyTests' as const, tests: faulty, faults: result.faults }]
      : []),
    ...(isAny(crashed) ? [{ kind: 'crashed' as const, ...crashed }] : []),
    ...(isAny(timeout) ? [{ kind: 'timeout' as const, ...timeout }] : []),
  ];
}

const isAny = ({ cells, tests }: { cells: string[]; tests: string[] }) => cells.length + tests.length > 0;
