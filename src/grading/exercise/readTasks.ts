import type { Cell, CodeCell } from '../../notebook/notebook';
import { say } from '../../say';
import type { CellRole } from './CellRole';
import type { Task, TestCell } from './Exercise';
import type { Problems } from './ExerciseError';
import { findTests } from './declaredTests';
import { giveSolutions } from './giveSolutions';
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
          say({
            en: 'a test stands before any starter cell',
            id: 'sebuah tes berada sebelum semua sel kode awal',
          }),
          say({
            en: 'Move it behind the starter cell that it tests.',
            id: 'Pindahkan ke belakang sel kode awal yang diujinya.',
          }),
        );
    } else if (role?.role === 'given' && findsTest(cell)) {
      problems.add(
        { id: cell.id, number },
        say({
          en: 'it calls rnn.test, but is no test cell',
          id: 'sel ini memanggil rnn.test, tetapi bukan sel tes',
        }),
        say({
          en: 'Give it the role of a test, visible or hidden.',
          id: 'Beri peran tes, terlihat atau tersembunyi.',
        }),
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
  for (const { line, what, remedy } of found.problems) problems.add({ ...at, line }, what, remedy);
  for (const { name, line } of found.tests) {
    const first = names.get(name);
    if (first) {
      const there = `${first.number} (${first.cell.id})`;
      const what = say({
        en: `line ${line}: a test ${JSON.stringify(name)} stands in cell ${there} already`,
        id: `baris ${line}: tes ${JSON.stringify(name)} sudah ada di sel ${there}`,
      });
      const remedy = say({ en: 'Give each test a name of its own.', id: 'Beri tiap tes nama tersendiri.' });
      problems.add({ ...at, line }, what, remedy, first.cell.id);
    } else names.set(name, place);
  }
  const tests = found.tests.map(({ pointsAt: _, ...test }) => test);
  return { cell, hidden, tests };
}

/** Given code that cannot be read is no worry here: it may show an error on purpose. */
function findsTest(cell: CodeCell): boolean {
  return cell.source.includes('rnn') && cell.source.includes('test') && findTests(cell).tests.length > 0;
}
