import { derivedCellId } from '../../notebook/id';
import type { CodeCell, CodeLanguage, Notebook } from '../../notebook/notebook';
import type { Exercise, ExerciseCell } from './Exercise';

/** Code of a submission, to be run. */
export interface SubmittedCell {
  id: string;
  /** The teacher's own, the learner's answer, or a cell that the learner added. */
  origin: 'given' | 'starter' | 'added';
  language: CodeLanguage;
  source: string;
}

export interface Match {
  /** In the order in which they are run. */
  cells: SubmittedCell[];
  /** Starter cells that the submission lacks, or has as text. Nothing runs in their place. */
  missing: string[];
  /** Ids that several cells have; the first one counts. */
  duplicates: string[];
  /** What the submission says that it was made from; `undefined` when it says nothing. */
  exercise: { id: string | undefined; version: string | undefined };
}

/**
 * A submission's code in the exercise's order: given cells as the teacher wrote them, starter cells as submitted, each
 * added cell behind the cell that it followed. Cells are known by their ids, so they may have been moved, changed or
 * deleted. Submitted tests and solutions are ignored.
 */
export function matchSubmission(exercise: Exercise, submitted: Notebook): Match {
  const known = new Map(exercise.cells.map((one) => [one.cell.id, one]));
  const { first, duplicates } = withoutDuplicates(submitted, known);
  const answers = new Map<string, CodeCell>();
  /** Added cells, by the known cell that they follow; `undefined` for those before any. */
  const added = new Map<string | undefined, CodeCell[]>();
  let followed: string | undefined;
  for (const cell of first) {
    if (known.has(cell.id)) {
      followed = cell.id;
      if (cell.kind === 'code') answers.set(cell.id, cell);
    } else if (cell.kind === 'code' && !isTest(cell)) {
      const behind = added.get(followed);
      if (behind) behind.push(cell);
      else added.set(followed, [cell]);
    }
  }
  const addedBehind = (id: string | undefined) => (added.get(id) ?? []).map((cell) => toRun(cell, 'added'));
  return {
    cells: [
      ...addedBehind(undefined),
      ...exercise.cells.flatMap((one) => [...ownCode(one, answers), ...addedBehind(one.cell.id)]),
    ],
    missing: exercise.cells
      .filter(({ cell, role }) => role.role === 'starter' && !answers.has(cell.id))
      .map(({ cell }) => cell.id),
    duplicates,
    exercise: madeFrom(submitted),
  };
}

function withoutDuplicates(submitted: Notebook, known: ReadonlyMap<string, ExerciseCell>) {
  const copies = copiesOf(known.keys(), new Set(submitted.cells.map(({ id }) => id)));
  const duplicates = new Set<string>();
  const seen = new Set<string>();
  const first = submitted.cells.filter(({ id }) => {
    const isFirst = !copies.has(id) && !seen.has(id);
    if (!isFirst) duplicates.add(copies.get(id) ?? id);
    seen.add(id);
    return isFirst;
  });
  return { first, duplicates: [...duplicates] };
}

/** The reader of a file gives the second of two cells with one id another id, which follows from the first; so for more. */
function copiesOf(ids: Iterable<string>, submitted: ReadonlySet<string>): Map<string, string> {
  const copies = new Map<string, string>();
  for (const id of ids) {
    const tried = new Set<string>();
    for (let copy = derivedCellId(id, tried); submitted.has(copy); copy = derivedCellId(id, tried)) {
      copies.set(copy, id);
      tried.add(copy);
    }
  }
  return copies;
}

function ownCode({ cell, role }: ExerciseCell, answers: ReadonlyMap<string, CodeCell>): SubmittedCell[] {
  if (role.role === 'given') return cell.kind === 'code' ? [toRun(cell, 'given')] : [];
  const answer = role.role === 'starter' && answers.get(cell.id);
  return answer ? [toRun(answer, 'starter')] : [];
}

function toRun({ id, language, source }: CodeCell, origin: SubmittedCell['origin']): SubmittedCell {
  return { id, origin, language, source };
}

/** A copy of a test cell: its id is new, its role is copied. */
function isTest({ extra }: CodeCell): boolean {
  return memberOf(extra['exercise'], 'role') === 'test';
}

function madeFrom({ metadata }: Notebook): Match['exercise'] {
  const text = (name: string) => {
    const value = memberOf(metadata['exercise'], name);
    return typeof value === 'string' ? value : undefined;
  };
  return { id: text('id'), version: text('version') };
}

/** A submission may hold anything. */
function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
