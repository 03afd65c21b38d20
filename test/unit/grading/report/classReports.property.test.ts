import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import { classHtml } from '../../../../src/grading/report/class/classHtml';
import {
  type ClassReport,
  classReport,
  classReportOf,
} from '../../../../src/grading/report/class/ClassReport';
import { canvasCsv, gradebookCsv } from '../../../../src/grading/report/class/gradebook';
import { learnerFeedback } from '../../../../src/grading/report/class/learnerFeedback';
import { similarityCsv } from '../../../../src/grading/report/class/similarityCsv';
import { teacherNotes } from '../../../../src/grading/report/class/teacherNotes';
import { junitXml } from '../../../../src/grading/report/junit';
import { reportWords } from '../../../../src/grading/report/words/words';
import { arbitraryClass, hostile, SECRET } from './arbitraryClass';
import { checkHtml } from './checkHtml';
import { named, readXml } from './readXml';

const language = fc.constantFrom('en' as const, 'id' as const);

/** A spreadsheet computes none of these. */
const isFormula = (text: string) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text);
const unescaped = (text: string) => (/^'/.test(text) && isFormula(text.slice(1)) ? text.slice(1) : text);

describe('reports of a class, whatever happened and whatever it is called', () => {
  it('report.json is what its schema says, and its points are those of the grades', () => {
    fc.assert(
      fc.property(arbitraryClass, ({ exercise, graded }) => {
        const report = classReportOf(exercise, graded, []);
        const read = classReport.parse(JSON.parse(JSON.stringify(report)));
        assert.deepEqual(read, JSON.parse(JSON.stringify(report)));
        for (const [i, one] of graded.entries()) {
          const { earned, points } = read.learners[i]!;
          if (one.status === 'graded') {
            assert.equal(earned, one.grade.result.earned);
            assert.equal(points, one.grade.result.points);
          } else assert.equal(earned, one.status === 'unreadable' ? 0 : null);
        }
        const counted = read.learners.filter(({ earned, percent }) => earned !== null && percent !== null);
        assert.equal(
          read.summary.distribution.reduce((a, b) => a + b, 0),
          counted.length,
        );
      }),
    );
  });

  it('gradebook.csv, parsed, has the points of every learner, task and test, and no formula', () => {
    fc.assert(
      fc.property(arbitraryClass, language, ({ exercise, graded }, language) => {
        const report = classReportOf(exercise, graded, []);
        const [head, ...rows] = parsed(gradebookCsv(report, reportWords[language]));
        const tests = report.exercise.tasks.flatMap((task) => task.tests);
        const width = 4 + report.exercise.tasks.length + tests.length + 1;
        assert.equal(head!.length, width);
        assert.equal(new Set(head).size, width, 'headings tell columns apart');
        assert.equal(rows.length, graded.length);
        const number = (value: number | null) => (value === null ? '' : String(value));
        for (const [i, one] of report.learners.entries()) {
          const row = rows[i]!;
          assert.equal(row.length, width);
          assert.equal(unescaped(row[0]!), one.learner);
          assert.deepEqual(row.slice(1, 4), [one.earned, one.points, one.percent].map(number));
          const byName = new Map(
            one.tasks.flatMap((task) => task.tests).map((test) => [test.name, test.earned]),
          );
          assert.deepEqual(
            row.slice(4, -1),
            [
              ...one.tasks.map(({ earned }) => (one.earned === null ? null : earned)),
              ...tests.map(({ name }) => byName.get(name) ?? null),
            ].map(number),
          );
          assert.equal(row.at(-1) !== '', one.remarks.length > 0);
        }
        for (const cell of [head!, ...rows].flat()) assert.ok(!isFormula(cell), cell);
      }),
    );
  });

  it('the files for Canvas and of similarity hold no formula either', () => {
    fc.assert(
      fc.property(arbitraryClass, hostile, hostile, ({ exercise, graded }, left, right) => {
        const place = { cell: left, from: 1, to: 2 };
        const pair = { left, right, similarity: 0.5, longest: 20, passages: [{ left: place, right: place }] };
        const report = classReportOf(exercise, graded, [pair]);
        const canvas = parsed(canvasCsv(report));
        const similar = parsed(similarityCsv(report, reportWords.en));
        for (const cell of [...canvas, ...similar].flat()) assert.ok(!isFormula(cell), cell);
        assert.deepEqual(canvas[0]!.slice(0, 5), ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section']);
        const known = report.learners.filter(({ earned }) => earned !== null);
        assert.deepEqual(
          canvas.slice(2).map((row) => [unescaped(row[0]!), unescaped(row[3]!), Number(row[5]).toFixed(2)]),
          known.map(({ learner, earned }) => [learner, learner, earned!.toFixed(2)]),
        );
        assert.deepEqual([similar[1]!.slice(0, 2).map(unescaped), similar[1]![2]], [[left, right], '50']);
      }),
    );
  });

  it('report.junit.xml is well-formed, tells failure, error and skipped apart, and counts them', () => {
    fc.assert(
      fc.property(arbitraryClass, language, ({ exercise, graded }, language) => {
        const report = classReportOf(exercise, graded, []);
        const root = readXml(junitXml('class', suitesOf(report), reportWords[language]));
        const suites = named(root, 'testsuite');
        assert.equal(suites.length, graded.length);
        const totals = { tests: 0, failures: 0, errors: 0, skipped: 0 };
        for (const [i, suite] of suites.entries()) {
          const one = report.learners[i]!;
          const cases = named(suite, 'testcase');
          const kinds = cases.map(({ children }) => children[0]?.name ?? 'passed');
          const tests = one.tasks.flatMap((task) => task.tests);
          if (one.status === 'graded') {
            assert.equal(suite.attributes['name'], inXml(one.learner));
            assert.deepEqual(
              cases.map(({ attributes }) => attributes['name']),
              tests.map(({ name }) => inXml(name)),
            );
            assert.deepEqual(kinds, tests.map(expectedKind));
            for (const [at, { children }] of cases.entries()) {
              if (kinds[at] === 'failure' || kinds[at] === 'error')
                assert.equal(children[0]!.text, inXml(tests[at]!.teacherMessage));
            }
          } else assert.deepEqual(new Set(kinds.slice(1)), new Set(kinds.length > 1 ? ['skipped'] : []));
          const counts = {
            tests: kinds.length,
            failures: kinds.filter((kind) => kind === 'failure').length,
            errors: kinds.filter((kind) => kind === 'error').length,
            skipped: kinds.filter((kind) => kind === 'skipped').length,
          };
          for (const key of ['tests', 'failures', 'errors', 'skipped'] as const) {
            assert.equal(suite.attributes[key], String(counts[key]));
            totals[key] += counts[key];
          }
        }
        for (const [key, value] of Object.entries(totals)) assert.equal(root.attributes[key], String(value));
      }),
    );
  });

  it('report.html has no element, attribute or link that came from data', () => {
    fc.assert(
      fc.property(arbitraryClass, language, hostile, ({ exercise, graded }, language, code) => {
        const report = classReportOf(exercise, graded, []);
        const place = { cell: 'c', from: 1, to: 9 };
        const [left, right] = [code, `${code}'`];
        const pair = { left, right, similarity: 0.5, longest: 20, passages: [{ left: place, right: place }] };
        const cells = [{ id: 'c', language: 'typescript' as const, source: code }];
        const submissions = [left, right].map((name) => ({ name, cells }));
        const { elements, text } = checkHtml(classHtml(report, { pairs: [pair], submissions }, language));
        assert.equal(elements.filter(({ tagName }) => tagName === 'details').length, graded.length + 1);
        for (const { learner } of graded) assert.ok(text.includes(inHtml(learner)), learner);
      }),
    );
  });

  it('what a learner reads holds nothing of hidden tests but their points and the message for the learner', () => {
    fc.assert(
      fc.property(arbitraryClass, language, ({ exercise, graded }, language) => {
        const report = classReportOf(exercise, graded, []);
        for (const one of report.learners) {
          const feedback = learnerFeedback(report, one, reportWords[language]);
          assert.ok(!feedback.includes(SECRET), feedback);
          const tests = one.tasks.flatMap((task) => task.tests);
          const told = tests.filter(({ hidden, message }) => hidden && message === 'Try an empty sequence.');
          assert.equal(feedback.split('Try an empty sequence').length - 1, told.length);
        }
      }),
    );
  });

  it('no Markdown comes of data: no element, link, picture or heading', () => {
    const markdown = new MarkdownIt({ html: true, linkify: true });
    // as VS Code's preview: `model.fit` is no address
    markdown.linkify.set({ fuzzyLink: false });
    fc.assert(
      fc.property(arbitraryClass, language, ({ exercise, graded }, language) => {
        const report = classReportOf(exercise, graded, []);
        const words = reportWords[language];
        for (const one of report.learners) {
          for (const source of [learnerFeedback(report, one, words), teacherNotes(report, one, words)]) {
            const tokens = markdown.parse(source, {}).flatMap((token) => [token, ...(token.children ?? [])]);
            for (const { type, tag } of tokens) {
              assert.ok(!/^(html|link|image|hr|table|code_inline|em|s_)/.test(type), `${type} in ${source}`);
              assert.notEqual(type, 'code_block', source);
              if (type === 'heading_open' && tag === 'h1') assert.ok(source.startsWith('# '));
            }
            assert.equal(tokens.filter(({ type, tag }) => type === 'heading_open' && tag === 'h1').length, 1);
          }
        }
      }),
    );
  });
});

const parsed = (csv: string) => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;

const suitesOf = ({ exercise, learners }: ClassReport) =>
  learners.map((score) => ({ name: score.learner, exercise, score }));

function expectedKind({ status, faulty }: { status: string; faulty: boolean }): string {
  if (faulty || ['error', 'timeout', 'crashed'].includes(status)) return 'error';
  if (status === 'notRun') return 'skipped';
  return status === 'passed' ? 'passed' : 'failure';
}

/** What XML 1.0 cannot hold is replaced. */
const inXml = (text: string) =>
  text.replace(/[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

/** A parser of HTML drops NUL and reads line breaks as one. */
const inHtml = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
