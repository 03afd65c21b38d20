import { cellName } from './cellNames';
import type { ExerciseOutline } from './exerciseOutline';
import type { Remark } from './remarks';
import type { ReportWords } from './words/words';

/** A remark for the teacher, as one line. */
export function remarkText(remark: Remark, { remark: say }: ReportWords, exercise: ExerciseOutline): string {
  const name = (cell: string) => cellName(cell, exercise);
  switch (remark.kind) {
    case 'unreadable':
    case 'notGraded':
      return say[remark.kind](remark.message);
    case 'otherExercise':
      return say.otherExercise(remark.id);
    case 'otherVersion':
      return say.otherVersion(remark.version);
    case 'missingCells':
    case 'duplicateCells':
      return say[remark.kind](remark.cells.map(name));
    case 'faultyTests':
      return say.faultyTests(remark.tests);
    case 'crashed':
    case 'timeout':
      return say[remark.kind]([...remark.cells.map((cell) => say.cell(name(cell))), ...remark.tests]);
  }
}

export const remarkTexts = (remarks: readonly Remark[], words: ReportWords, exercise: ExerciseOutline) =>
  remarks.map((remark) => remarkText(remark, words, exercise));
