import { type CsvCell, csvText } from '../csv';
import { shownPoints } from '../points';
import { remarkTexts } from '../remarkTexts';
import { testsOf } from '../score';
import { taskTitle } from '../taskTitle';
import type { ReportWords } from '../words/words';
import type { ClassReport } from './ClassReport';

/**
 * A line for each learner: points, of, percent, each task, each test with its points in the heading, remarks. Points of a
 * learner who has no grade are empty; so are those of tests that were not run.
 */
export function gradebookCsv({ exercise, learners }: ClassReport, words: ReportWords): string {
  const { heading } = words;
  const outlines = exercise.tasks.flatMap(({ tests }) => tests);
  const head = [
    ...[heading.learner, heading.points, heading.of, heading.percent],
    ...exercise.tasks.map((task, i) => `${taskTitle(task, i, words)} (${words.points(task.points)})`),
    ...outlines.map(({ name, points }) => `${name} (${words.points(points)})`),
    heading.remark,
  ];
  const rows = learners.map((one): CsvCell[] => {
    const byName = new Map(testsOf(one).map((test) => [test.name, test.earned]));
    return [
      ...[one.learner, one.earned, one.points, one.percent],
      ...one.tasks.map(({ earned }) => (one.earned === null ? null : earned)),
      ...outlines.map(({ name }) => byName.get(name) ?? null),
      remarkTexts(one.remarks, words, exercise).join('; '),
    ];
  });
  return csvText([head, ...rows]);
}

/**
 * As Canvas imports grades: it finds a learner by the login, or else by the name, and an assignment by its name. Learners
 * without a grade are left out, since an empty grade would delete one.
 */
export function canvasCsv({ exercise, learners }: ClassReport): string {
  return csvText([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', exercise.title],
    ['Points Possible', null, null, null, null, exercise.points],
    ...learners.flatMap(({ learner, earned }) =>
      earned === null ? [] : [[learner, null, null, learner, null, Number(shownPoints(earned))]],
    ),
  ]);
}
