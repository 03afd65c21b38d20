import type { Remark } from '../remarks';
import { saysNothing } from '../../run/judge';
import type { CellResult, TestResult } from '../../run/results';
import { cellName, withCellNames } from '../cellNames';
import type { ExerciseOutline } from '../exerciseOutline';
import { inline, line, lines, markdownItem } from '../markdown';
import type { ReportWords } from '../words/words';
import type { ClassReport, LearnerScore } from './ClassReport';
import { taskTitle } from '../taskTitle';

/**
 * What a learner is given, as Markdown: points, and of each test how it went, why, and where. Of a hidden test it holds the
 * points and the message for the learner, neither its name nor what it looked at.
 */
export function learnerFeedback({ exercise }: ClassReport, one: LearnerScore, words: ReportWords): string {
  const { feedback } = words;
  const paragraphs = [`# ${inline(exercise.title)}`];
  if (one.status === 'graded') paragraphs.push(feedback.total(one.earned ?? 0, one.points, one.percent));
  const remarks = one.remarks.flatMap((remark) => remarkFor(remark, one, exercise, words) ?? []);
  paragraphs.push(...remarks.map((text) => `> ${text}`));
  if (one.status === 'graded') {
    let hidden = 0;
    const number = () => ++hidden;
    for (const [i, task] of one.tasks.entries()) {
      const title = inline(taskTitle(exercise.tasks[i]!, i, words));
      paragraphs.push(`## ${title}: ${words.of(task.earned, task.points)}`);
      paragraphs.push(
        task.tests.length === 0
          ? feedback.noTests
          : task.tests.map((test) => testItem(test, exercise, words, number)).join('\n'),
      );
    }
    if (hidden > 0) paragraphs.push(feedback.hiddenNote);
    const failed = one.cells.filter(({ status }) => status !== 'ok');
    if (failed.length > 0)
      paragraphs.push(
        `## ${feedback.cells}`,
        failed.map((cell) => cellItem(cell, exercise, words)).join('\n'),
      );
  }
  return `${paragraphs.join('\n\n')}\n`;
}

function testItem(
  test: TestResult,
  exercise: ExerciseOutline,
  words: ReportWords,
  number: () => number,
): string {
  const { earned, points, status } = test;
  const score = words.of(earned, points);
  if (test.hidden) {
    const name = words.feedback.hiddenTest(number());
    return markdownItem(name, `${hiddenStatus(test, words)}, ${score}`, [hiddenText(test)]);
  }
  const texts = status === 'passed' ? [] : [lines(withCellNames(test.message, exercise))];
  const parts = test.parts.map((part) => `  - ${line(part.name)}: ${words.of(part.earned, part.points)}`);
  const own = markdownItem(inline(test.name), `${words.status[status]}, ${score}`, texts);
  return [own, ...(status === 'passed' ? [] : parts)].join('\n');
}

/** Not how it failed: that would tell what it does. */
function hiddenStatus({ status }: TestResult, words: ReportWords): string {
  return words.status[status === 'passed' || status === 'partly' ? status : 'failed'];
}

/** What the teacher wrote for it, if anything. */
function hiddenText({ message }: TestResult): string {
  return saysNothing(message) ? '' : lines(message);
}

function cellItem({ id, status, error }: CellResult, exercise: ExerciseOutline, words: ReportWords): string {
  const reason = error ? [lines(`${error.name}: ${error.message}`)] : [];
  return markdownItem(
    inline(words.feedback.cell(cellName(id, exercise), error?.line)),
    words.cellStatus[status],
    reason,
  );
}

function remarkFor(
  remark: Remark,
  one: LearnerScore,
  exercise: ExerciseOutline,
  { feedback }: ReportWords,
): string | undefined {
  const { kind } = remark;
  switch (kind) {
    case 'unreadable': {
      const name = one.file.split(/[\\/]/).at(-1)!;
      // where it lies with the teacher is nothing to the learner
      const reason = remark.message.replaceAll(one.file, name).replace(`${name}: `, '');
      return feedback.unreadable(inline(name), inline(reason));
    }
    case 'missingCells':
    case 'duplicateCells':
      return feedback[kind](remark.cells.map((cell) => inline(cellName(cell, exercise))));
    case 'faultyTests':
      return one.tasks.some(({ tests }) => tests.some(({ faulty, hidden }) => faulty && !hidden))
        ? feedback.faultyTests
        : undefined;
    // told with the cells and the tests
    case 'crashed':
    case 'timeout':
      return undefined;
    default:
      return feedback[kind];
  }
}
