import type { Notebook } from '../../notebook/notebook';
import { say } from '../../say';
import type { ExerciseSettings } from './CellRole';
import type { Exercise } from './Exercise';
import { Problems } from './ExerciseError';
import { type NumberedCell, readTasks } from './readTasks';
import { readRole } from './roles';
import { clausesOf, settingsSchema } from './schema';
import { exerciseVersion } from './version';

/**
 * The exercise that a notebook holds: its settings (`metadata.exercise`) and the roles of its cells, held to be whole.
 * @param file the file's name, for messages.
 * @throws ExerciseError with all that is wrong at once
 */
export function readExercise(notebook: Notebook, file?: string): Exercise {
  const problems = new Problems();
  const settings = readSettings(notebook.metadata['exercise'], problems);
  const cells = readCells(notebook, problems);
  const tasks = readTasks(cells, problems);
  if (tasks.length === 0 && problems.found.length === 0) {
    problems.add(
      undefined,
      say({ en: 'no cell is for the learner to write', id: 'tidak ada sel yang harus ditulis pelajar' }),
      say({
        en: 'Give the role of a starter to the cells that are.',
        id: 'Beri peran kode awal kepada sel yang harus ditulis pelajar.',
      }),
    );
  }
  problems.refuse(file);
  // nothing is missing any more
  const withRoles = cells.map(({ cell, role }) => ({ cell, role: role! }));
  return { settings: settings!, version: exerciseVersion(settings!.id, withRoles), cells: withRoles, tasks };
}

function readSettings(member: unknown, problems: Problems): ExerciseSettings | undefined {
  if (member === undefined) {
    problems.add(
      undefined,
      say({
        en: 'the notebook is no exercise: metadata.exercise is missing',
        id: 'notebook ini bukan latihan: metadata.exercise tidak ada',
      }),
      say({
        en: 'Add "exercise": { "id": "…" } to its metadata.',
        id: 'Tambahkan "exercise": { "id": "…" } ke metadatanya.',
      }),
    );
    return undefined;
  }
  const result = settingsSchema.safeParse(member, { reportInput: true });
  if (result.success) {
    const { version: _, original: __, ...settings } = result.data;
    return settings;
  }
  for (const clause of clausesOf(result.error, 'metadata.exercise')) {
    problems.add(
      undefined,
      clause,
      say({ en: 'Correct this in a text editor.', id: 'Perbaiki di penyunting teks.' }),
    );
  }
  return undefined;
}

function readCells(notebook: Notebook, problems: Problems): NumberedCell[] {
  const seen = new Set<string>();
  return notebook.cells.map((cell, index) => {
    const number = index + 1;
    if (seen.has(cell.id)) {
      problems.add(
        { id: cell.id, number },
        say({ en: 'another cell has the same id', id: 'sel lain memiliki ID yang sama' }),
        say({ en: 'Give it an id of its own.', id: 'Beri ID tersendiri.' }),
      );
    }
    seen.add(cell.id);
    return { cell, number, role: readRole(cell, number, problems) };
  });
}
