import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { scoreOf } from '../../../../src/grading/report/score';
import {
  type GradedExercise,
  type WorkspaceReport,
  workspaceReport,
  workspaceReportOf,
} from '../../../../src/grading/report/workspace/WorkspaceReport';
import { workspaceText } from '../../../../src/grading/report/workspace/workspaceText';
import { arbitraryClass, hostile } from './arbitraryClass';
import { checkHtml } from './checkHtml';
import { named, readXml } from './readXml';
import { gradedAs, sampleExercise } from './sampleClass';

const language = fc.constantFrom('en' as const, 'id' as const);
const AT = new Date('2026-03-04T05:06:07Z');

/** A workspace in which anything may have happened: a class's submissions, each as an exercise of one learner. */
const arbitraryWorkspace: fc.Arbitrary<WorkspaceReport> = fc
  .record({
    made: arbitraryClass,
    name: hostile,
    leftOut: fc.array(hostile, { maxLength: 2 }),
    attempts: fc.nat(5),
    best: fc.constantFrom(0, 1.5, 100),
    unknown: fc.boolean(),
  })
  .map(({ made: { exercise, graded }, name, leftOut, attempts, best, unknown }) => {
    const exercises = graded.map((outcome, i): GradedExercise => ({
      file: `${outcome.learner}/${i}.rnnbook`,
      exercise: unknown && outcome.status === 'unreadable' ? undefined : exercise,
      ...{ outcome, attempts, best },
    }));
    return workspaceReportOf({ name, at: AT, leftOut }, exercises);
  });

describe('reports of a workspace', () => {
  const budi = gradedAs('budi', ['failed', 'error', 'failed', 'partly', 'timeout'], { durationMs: 2000 });
  const report = workspaceReportOf({ name: 'Chapter 7', at: AT, leftOut: ['teacher.rnnbook'] }, [
    { file: 'a.rnnbook', exercise: sampleExercise, outcome: gradedAs('me', []), attempts: 2, best: 8 },
    { file: 'b/c.rnnbook', exercise: sampleExercise, outcome: budi, attempts: 0, best: 4 },
    {
      ...{ file: 'd.rnnbook', exercise: undefined, attempts: 1, best: 0 },
      outcome: { status: 'unreadable', message: 'the notebook is no exercise' },
    },
  ]);

  it('counts points, exercises, attempts, and keeps the best', () => {
    const { points, earned, percent, complete, durationMs, exercises } = report;
    assert.deepEqual(
      { points, earned, percent, complete, durationMs },
      { points: 20, earned: 11.5, percent: 57.5, complete: 1, durationMs: 4400 },
    );
    assert.deepEqual(
      exercises.map(({ attempts, best }) => [attempts, best]),
      [
        [3, 10],
        [1, 4],
        [1, 0],
      ],
    );
  });

  it('does not call a notebook made from another version, since its tests are its own', () => {
    const outcome = gradedAs('me', [], { version: 'of the teacher', missing: ['modl'] });
    const made = { file: 'a.rnnbook', exercise: sampleExercise, outcome, attempts: 0, best: 0 };
    const { exercises } = workspaceReportOf({ name: 'x', at: AT, leftOut: [] }, [made]);
    assert.deepEqual(exercises[0]!.remarks, [{ kind: 'missingCells', cells: ['modl'] }]);
  });

  it('as CSV has a line for each exercise and each task', () => {
    const rows = Papa.parse<string[]>(workspaceText(report, 'csv', 'en').trim()).data;
    assert.deepEqual(rows[0], [
      ...['exercise', 'file', 'task', 'points', 'of', 'percent'],
      ...['best so far', 'attempts', 'time (s)', 'remark'],
    ]);
    const title = 'Forecast a series with an LSTM';
    assert.deepEqual(rows.slice(1, 4), [
      [title, 'a.rnnbook', '', '10', '10', '100', '10', '3', '2.4', ''],
      [title, 'a.rnnbook', '1. Cut windows', '5', '5', '100', '', '', '', ''],
      [title, 'a.rnnbook', '2. Train the model', '5', '5', '100', '', '', '', ''],
    ]);
    assert.deepEqual(rows[4]!.slice(0, 9), [title, 'b/c.rnnbook', '', '1.5', '10', '15', '4', '1', '2']);
    assert.equal(rows.length, 8);
    assert.match(rows[7]!.at(-1)!, /^The file cannot be read: the notebook is no exercise/);
  });

  it('as JUnit XML has a suite for each exercise', () => {
    const suites = named(readXml(workspaceText(report, 'junit', 'en')), 'testsuite');
    assert.deepEqual(
      suites.map(({ attributes: { name, tests, failures, errors, skipped } }) => [
        ...[name, tests, failures, errors, skipped],
      ]),
      [
        ['a.rnnbook', '5', '0', '0', '0'],
        ['b/c.rnnbook', '5', '3', '2', '0'],
        ['d.rnnbook', '1', '0', '1', '0'],
      ],
    );
  });

  it('as HTML says the same, in both languages', () => {
    const english = workspaceText(report, 'html', 'en');
    for (const text of ['11.5 of 20 (57.5 %)', '1 of 3', 'March 4, 2026', 'teacher.rnnbook', 'best so far'])
      assert.ok(english.includes(text), text);
    const indonesian = workspaceText(report, 'html', 'id');
    for (const text of ['11.5 dari 20 (57.5 %)', '4 Maret 2026', 'percobaan', 'Belum lulus'])
      assert.ok(indonesian.includes(text), text);
  });

  it('whatever happened: JSON is what its schema says, and XML and HTML hold data as text only', () => {
    fc.assert(
      fc.property(arbitraryWorkspace, language, (report, language) => {
        const read = workspaceReport.parse(JSON.parse(workspaceText(report, 'json', language)));
        assert.deepEqual(read, JSON.parse(JSON.stringify(report)));
        assert.ok(read.exercises.every(({ best, earned }) => best >= (earned ?? 0)));
        const rows = Papa.parse<string[]>(workspaceText(report, 'csv', language).trim()).data;
        assert.ok(rows.every((row) => row.length === 10));
        assert.equal(
          named(readXml(workspaceText(report, 'junit', language)), 'testsuite').length,
          read.exercises.length,
        );
        const { elements } = checkHtml(workspaceText(report, 'html', language));
        assert.equal(elements.filter(({ tagName }) => tagName === 'details').length, read.exercises.length);
      }),
    );
  });

  it('an exercise without points is never complete', () => {
    const none = { ...sampleExercise, tasks: [] };
    const outcome = gradedAs('me', []);
    assert.equal(scoreOf({ ...report.exercises[0]!.exercise, points: 0, tasks: [] }, outcome).percent, null);
    const empty = workspaceReportOf({ name: 'x', at: AT, leftOut: [] }, [
      { file: 'a', exercise: none, outcome, attempts: 0, best: 0 },
    ]);
    assert.deepEqual([empty.complete, empty.percent], [0, null]);
  });
});
