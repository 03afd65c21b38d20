import type { ExerciseOutline } from './exerciseOutline';
import type { ReportWords } from './words/words';

/** A task by its number and its heading; one whose heading has the number already does not get it twice. */
export function taskTitle(
  { title }: ExerciseOutline['tasks'][number],
  index: number,
  words: ReportWords,
): string {
  if (title === undefined) return words.task(index + 1);
  const own = new RegExp(`(^|\\D)${index + 1}(\\D|$)`);
  return own.test(title) ? title : `${index + 1}. ${title}`;
}
