import { parseCell } from '../../notebook/convert/script/parseCell';
import type { Cell, CodeCell } from '../../notebook/notebook';
import type { CellRole } from './CellRole';
import type { Starter, Task, TestCell } from './Exercise';
import type { Problems } from './ExerciseError';
import { findTests } from './declaredTests';
import { lastHeading } from './headings';

export interface NumberedCell {
  cell: Cell;
  /** From 1, in the notebook. */
  number: number;
  /** `undefined` when it cannot be read, which is told already. */
  role: CellRole | undefined;
}

/**
 * The tasks: one begins with the first starter cell behind a heading, and has what follows up to the next one. A
 * solution belongs to its starter, wherever it stands.
 */
export function readTasks(cells: readonly NumberedCell[], problems: Problems): Task[] {
  const tasks: Task[] = [];
  let title: string | undefined;
  let headingSinceStarter = true;
  const testNames = new Map<string, NumberedCell>();
  const mayLackStarters = cells.some(({ role }) => role === undefined);
  for (const numbered of cells) {
    const { cell, role, number } = numbered;
    if (cell.kind === 'markdown') {
      const heading = lastHeading(cell.source);
      if (heading === undefined) continue;
      title = heading;
      headingSinceStarter = true;
    } else if (role?.role === 'starter') {
      if (headingSinceStarter) tasks.push({ title, starters: [], tests: [] });
      headingSinceStarter = false;
      tasks.at(-1)!.starters.push({ cell, solution: undefined, hints: role.hints ?? [] });
    } else if (role?.role === 'test') {
      const test = readTestCell(cell, role.hidden, numbered, testNames, problems);
      if (tasks.length > 0) tasks.at(-1)!.tests.push(test);
      else if (!mayLackStarters)
        problems.add(
          { id: cell.id, number },
          'a test stands before any starter cell',
          'Move it behind the starter cell that it tests.',
        );
    } else if (role?.role === 'given' && findsTest(cell)) {
      problems.add(
        { id: cell.id, number },
        'it calls rnn.test, but is no test cell',
        'Give it the role of a test, visible or hidden.',
      );
    }
  }
  giveSolutions(cells, tasks, problems);
  return tasks;
}

function readTestCell(
  cell: CodeCell,
  hidden: boolean,
  place: NumberedCell,
  names: Map<string, NumberedCell>,
  problems: Problems,
): TestCell {
  const at = { id: cell.id, number: place.number };
  const found = findTests(cell);
  for (const { what, remedy } of found.problems) problems.add(at, what, remedy);
  for (const { name, line } of found.tests) {
    const first = names.get(name);
    if (first) {
      const what = `line ${line}: a test ${JSON.stringify(name)} stands in cell ${first.number} (${first.cell.id}) already`;
      problems.add(at, what, 'Give each test a name of its own.');
    } else names.set(name, place);
  }
  const tests = found.tests.map(({ pointsAt: _, ...test }) => test);
  return { cell, hidden, tests };
}

/** Given code that cannot be read is no worry here: it may show an error on purpose. */
function findsTest(cell: CodeCell): boolean {
  return cell.source.includes('rnn') && cell.source.includes('test') && findTests(cell).tests.length > 0;
}

function giveSolutions(cells: readonly NumberedCell[], tasks: Task[], problems: Problems): void {
  const starters = new Map<string, Starter>(
    tasks.flatMap((task) => task.starters.map((starter) => [starter.cell.id, starter])),
  );
  const byId = new Map(cells.map((numbered) => [numbered.cell.id, numbered]));
  for (const { cell, role, number } of cells) {
    if (role?.role !== 'solution' || cell.kind !== 'code') continue;
    const place = { id: cell.id, number };
    const starter = starters.get(role.of);
    const other = byId.get(role.of);
    if (starter?.solution) {
      problems.add(
        place,
        `the starter cell ${role.of} has another solution, the cell ${starter.solution.id}`,
        'Keep one of them, and take the role of the other away or delete it.',
      );
    } else if (starter) {
      starter.solution = cell;
      const error = syntaxError(cell);
      if (error) problems.add(place, `the solution cannot be read: ${error}`, 'Correct the code.');
    } else if (other?.role) {
      problems.add(
        place,
        `it is the solution of cell ${other.number} (${role.of}), which is no starter cell`,
        'Name the starter cell that it solves, or make that cell a starter.',
      );
    } else if (!other) {
      problems.add(
        place,
        `it is the solution of ${role.of}, but no cell has this id`,
        'Name the starter cell that it solves.',
      );
    }
  }
}

function syntaxError({ source, language }: CodeCell): string | undefined {
  try {
    parseCell(source, language);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
