import { parseCell } from '../../notebook/convert/script/parseCell';
import type { CodeCell } from '../../notebook/notebook';
import { say } from '../../say';
import type { Starter, Task } from './Exercise';
import type { Problems } from './ExerciseError';
import type { NumberedCell } from './readTasks';

/** Gives each starter its solution, wherever that stands in the notebook. */
export function giveSolutions(cells: readonly NumberedCell[], tasks: Task[], problems: Problems): void {
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
        say({
          en: `the starter cell ${role.of} has another solution, the cell ${starter.solution.id}`,
          id: `sel kode awal ${role.of} sudah memiliki solusi lain, sel ${starter.solution.id}`,
        }),
        say({
          en: 'Keep one of them, and take the role of the other away or delete it.',
          id: 'Pertahankan salah satunya; cabut peran yang lain atau hapus selnya.',
        }),
        starter.solution.id,
      );
    } else if (starter) {
      starter.solution = cell;
      const error = syntaxError(cell);
      if (error)
        problems.add(
          place,
          say({
            en: `the solution cannot be read: ${error}`,
            id: `solusinya tidak dapat dibaca: ${error}`,
          }),
          say({ en: 'Correct the code.', id: 'Perbaiki kodenya.' }),
        );
    } else if (other?.role) {
      problems.add(
        place,
        say({
          en: `it is the solution of cell ${other.number} (${role.of}), which is no starter cell`,
          id: `sel ini solusi dari sel ${other.number} (${role.of}), yang bukan sel kode awal`,
        }),
        say({
          en: 'Name the starter cell that it solves, or make that cell a starter.',
          id: 'Sebutkan sel kode awal yang diselesaikannya, atau jadikan sel itu kode awal.',
        }),
        role.of,
      );
    } else if (!other) {
      problems.add(
        place,
        say({
          en: `it is the solution of ${role.of}, but no cell has this id`,
          id: `sel ini solusi dari ${role.of}, tetapi tidak ada sel dengan ID itu`,
        }),
        say({
          en: 'Name the starter cell that it solves.',
          id: 'Sebutkan sel kode awal yang diselesaikannya.',
        }),
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
