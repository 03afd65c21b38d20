import { parseCell } from '../../notebook/convert/script/parseCell';
import type { CodeCell } from '../../notebook/notebook';
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
        `the starter cell ${role.of} has another solution, the cell ${starter.solution.id}`,
        'Keep one of them, and take the role of the other away or delete it.',
        starter.solution.id,
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
        role.of,
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
