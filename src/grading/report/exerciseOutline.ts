import * as z from 'zod';
import type { Exercise } from '../exercise/Exercise';
import { firstHeading } from '../exercise/headings';
import { cellLabel } from '../exercise/nameCells';
import { totalOf } from '../points';

const testOutline = z.object({ name: z.string(), hidden: z.boolean(), points: z.number() });

/** What an exercise asks for, known without running it. */
export const exerciseOutline = z.object({
  id: z.string(),
  version: z.string(),
  /** As the notebook is called, or else its first heading, or its id. */
  title: z.string(),
  points: z.number(),
  /** Code cells that learners have, tests apart, each by its first line of code. */
  cells: z.array(z.object({ id: z.string(), label: z.string() })),
  tasks: z.array(
    z.object({
      /** The heading above; absent where none stands above. */
      title: z.string().optional(),
      points: z.number(),
      tests: z.array(testOutline),
    }),
  ),
});
export type ExerciseOutline = z.infer<typeof exerciseOutline>;

/** @param title what the notebook is called, if anything */
export function outlineOf({ settings, version, cells, tasks }: Exercise, title?: string): ExerciseOutline {
  const headings = cells.flatMap(({ cell }) =>
    cell.kind === 'markdown' ? (firstHeading(cell.source) ?? []) : [],
  );
  const outlines = tasks.map(({ title, tests: testCells }) => {
    const tests = testCells.flatMap(({ hidden, tests }) =>
      tests.map(({ name, points }) => ({ name, hidden, points })),
    );
    return { ...(title !== undefined && { title }), points: totalOf(tests, 'points'), tests };
  });
  return {
    id: settings.id,
    version,
    title: title?.trim() || (headings[0] ?? settings.id),
    points: totalOf(outlines, 'points'),
    cells: cells.flatMap(({ cell, role }) =>
      cell.kind === 'code' && (role.role === 'given' || role.role === 'starter')
        ? [{ id: cell.id, label: cellLabel(cell.source) }]
        : [],
    ),
    tasks: outlines,
  };
}
