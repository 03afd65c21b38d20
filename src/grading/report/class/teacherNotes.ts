import type { CellResult, TestResult } from '../../run/results';
import { cellNameAndId } from '../cellNames';
import type { ExerciseOutline } from '../exerciseOutline';
import { block, inline, line } from '../markdown';
import { remarkTexts } from '../remarkTexts';
import type { ReportWords } from '../words/words';
import type { ClassReport, LearnerScore } from './ClassReport';
import { taskTitle } from '../taskTitle';

/** What a teacher reads of one learner, as Markdown: every test with stacks and times, every cell, what held it in. */
export function teacherNotes({ exercise }: ClassReport, one: LearnerScore, words: ReportWords): string {
  const { teacher } = words;
  const score = one.earned === null ? words.page.notGraded : `**${words.of(one.earned, one.points)}**`;
  const facts = [
    score,
    `${teacher.file}: ${inline(one.file)}`,
    `${teacher.madeIn}: ${words.duration(one.durationMs)}`,
    `${teacher.sandbox}: ${one.sandbox === '' ? teacher.noSandbox : inline(one.sandbox)}`,
  ];
  const paragraphs = [
    `# ${inline(teacher.titleOf(one.learner))}`,
    `${line(exercise.title)} (${inline(exercise.id)}, ${words.page.version(exercise.version)})`,
    facts.map((fact) => `- ${fact}`).join('\n'),
  ];
  const remarks = remarkTexts(one.remarks, words, exercise);
  if (remarks.length > 0)
    paragraphs.push(`## ${teacher.remarks}`, remarks.map((text) => `- ${line(text)}`).join('\n'));
  const faults = one.remarks.flatMap((remark) => (remark.kind === 'faultyTests' ? remark.faults : []));
  if (faults.length > 0) paragraphs.push(`## ${teacher.faults}`, ...faults.map(block));
  for (const [i, task] of one.tasks.entries()) {
    if (task.tests.length === 0) continue;
    const title = inline(taskTitle(exercise.tasks[i]!, i, words));
    paragraphs.push(`## ${title}: ${words.of(task.earned, task.points)}`);
    for (const test of task.tests) paragraphs.push(...testParagraphs(test, words));
  }
  if (one.cells.length > 0) paragraphs.push(`## ${teacher.cells}`);
  for (const cell of one.cells) paragraphs.push(...cellParagraphs(cell, exercise, words));
  return `${paragraphs.join('\n\n')}\n`;
}

function testParagraphs(test: TestResult, words: ReportWords): string[] {
  const marks = [
    ...(test.hidden ? [words.hidden] : []),
    ...(test.faulty ? [words.teacher.faulty] : []),
    words.status[test.status],
    words.of(test.earned, test.points),
    words.duration(test.durationMs),
  ];
  const parts = test.parts.map(({ name, earned, points }) => `- ${line(name)}: ${words.of(earned, points)}`);
  return [
    `### ${inline(test.name)}`,
    marks.join(', '),
    ...(parts.length > 0 ? [parts.join('\n')] : []),
    ...(test.status === 'passed' ? [] : [block(test.teacherMessage)]),
  ];
}

function cellParagraphs(
  { id, status, error, durationMs }: CellResult,
  exercise: ExerciseOutline,
  words: ReportWords,
): string[] {
  const place = inline(words.feedback.cell(cellNameAndId(id, exercise), error?.line));
  const text = `${place}: ${words.cellStatus[status]}, ${words.duration(durationMs)}`;
  return error ? [text, block(error.stack ?? `${error.name}: ${error.message}`)] : [text];
}
