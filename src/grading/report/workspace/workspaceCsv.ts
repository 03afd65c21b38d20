import { type CsvCell, csvText } from '../csv';
import { percentOf } from '../points';
import { remarkTexts } from '../remarkTexts';
import { taskTitle } from '../taskTitle';
import type { ReportWords } from '../words/words';
import type { WorkspaceReport } from './WorkspaceReport';

/** A line for each exercise, and behind it one for each of its tasks, which has no attempts, best, time and remarks. */
export function workspaceCsv({ exercises }: WorkspaceReport, words: ReportWords): string {
  const { heading } = words;
  const head = [
    ...[heading.exercise, heading.file, heading.task, heading.points, heading.of, heading.percent],
    ...[heading.best, heading.attempts, `${heading.time} (${words.seconds})`, heading.remark],
  ];
  const rows = exercises.flatMap((one): CsvCell[][] => [
    [
      ...[one.exercise.title, one.file, '', one.earned, one.points, one.percent],
      ...[
        one.best,
        one.attempts,
        one.durationMs / 1000,
        remarkTexts(one.remarks, words, one.exercise).join('; '),
      ],
    ],
    ...one.tasks.map(({ earned, points }, i): CsvCell[] => [
      ...[one.exercise.title, one.file, taskTitle(one.exercise.tasks[i]!, i, words)],
      ...(one.earned === null ? [null, points, null] : [earned, points, percentOf(earned, points)]),
      ...[null, null, null, ''],
    ]),
  ]);
  return csvText([head, ...rows]);
}
