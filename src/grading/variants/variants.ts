import { createHash } from 'node:crypto';
import type { Notebook } from '../../notebook/notebook';
import { constantCode } from '../../rnn/testing/constantCode';
import type { VariantValue } from '../exercise/CellRole';
import type { Exercise } from '../exercise/Exercise';
import { ExerciseError } from '../exercise/ExerciseError';
import { readExercise } from '../exercise/readExercise';
import { learnerKey } from '../learnerKey';
import { replaceConstants } from '../run/givenConstants';
import { QuestionError } from '../run/submissionCode';
import { say } from '../../say';

/**
 * A learner's own values of the constants that vary: they follow from the exercise, the constant and the learner's name
 * (in any case, without spaces around it), so nothing has to be kept.
 */
export function variantOf(
  { id, variants }: Exercise['settings'],
  learner: string,
): Record<string, VariantValue> {
  const name = learnerKey(learner);
  return Object.fromEntries(
    Object.entries(variants).map(([constant, values]) => {
      const hash = createHash('sha256')
        .update(JSON.stringify([id, constant, name]))
        .digest();
      return [constant, values[hash.readUInt32BE() % values.length]!];
    }),
  );
}

/**
 * The exercise as one learner has it.
 *
 * @param file the file's name, for messages
 * @throws ExerciseError when the exercise is not whole, or no given cell declares a constant that varies
 */
export function withVariant(notebook: Notebook, learner: string, file?: string): Notebook {
  const exercise = readExercise(notebook, file);
  const values = variantOf(exercise.settings, learner);
  if (Object.keys(values).length === 0) return notebook;
  const given = exercise.cells.flatMap(({ cell, role }) =>
    role.role === 'given' && cell.kind === 'code' ? [{ ...cell, given: true }] : [],
  );
  const codes = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, constantCode(name, value)]),
  );
  const sources = new Map(replaced(given, codes, file).map(({ id, source }) => [id, source]));
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => ({ ...cell, source: sources.get(cell.id) ?? cell.source })),
  };
}

function replaced(
  given: Parameters<typeof replaceConstants>[0],
  codes: Record<string, string>,
  file?: string,
) {
  try {
    return replaceConstants(given, codes);
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    const remedy = say({
      en: 'Declare it there, or take it out of metadata.exercise.variants.',
      id: 'Deklarasikan di sana, atau hapus dari metadata.exercise.variants.',
    });
    throw new ExerciseError([{ what: error.message.replace(/, (so|sehingga).*\.$|\.$/, ''), remedy }], file);
  }
}
