import * as fc from 'fast-check';
import type { GradedSubmission } from '../../../../src/grading/class/GradedSubmission';
import type { Exercise } from '../../../../src/grading/exercise/Exercise';
import { type CellResult, testStatus, type TestResult } from '../../../../src/grading/run/results';

/** In every text of a hidden test that no learner may read; in no other text. */
export const SECRET = 'qzsecretqz';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</pre></details><style>*{display:none}</style>',
  '=HYPERLINK("http://example.org","x")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  ']]>',
  '<![CDATA[',
  '&amp; &#0; &nope;',
  '\u0000\u0007\u001b[31m\u007f',
  '\ud800 half',
  '\udc00\ud800',
  '\ufffe\uffff',
  '```\n# heading\n````',
  '[link](javascript:alert(1))',
  '![x](http://example.org/x.png)',
  'www.example.org http://example.org ana@example.org',
  '- list\r\n* list',
  '1. list',
  '====',
  'a,b;"c"\n"d"',
  '{{x}} ${x}',
  '😀 日本語 ‮rtl',
];

export const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ maxLength: 20 }),
);

const points = fc.constantFrom(0, 0.1, 0.2, 0.5, 1, 2, 3.25, 10);

interface Made {
  exercise: Exercise;
  graded: GradedSubmission[];
}

/** A class in which anything may have happened, and every text may be anything. */
export const arbitraryClass: fc.Arbitrary<Made> = fc
  .record({
    titles: fc.array(fc.option(hostile, { nil: undefined }), { minLength: 1, maxLength: 3 }),
    tests: fc.array(fc.record({ name: hostile, points, hidden: fc.boolean(), task: fc.nat(2) }), {
      maxLength: 6,
    }),
    learners: fc.uniqueArray(hostile, { minLength: 0, maxLength: 4 }),
  })
  .chain(({ titles, tests, learners }) => {
    const named = tests.map((test, i) => ({
      ...test,
      task: test.task % titles.length,
      name: `${test.hidden ? SECRET : ''}${test.name} ${i}`,
    }));
    const exercise: Exercise = {
      settings: {
        ...{ id: 'ex', cellSeconds: 60, testSeconds: 60, totalSeconds: 600, memoryMB: 2048, outputMB: 10 },
        ...{ files: [], variants: {} },
      },
      version: '0123456789abcdef',
      cells: [],
      tasks: titles.map((title, task) => ({
        title,
        starters: [],
        tests: named
          .filter((test) => test.task === task)
          .map(({ name, points, hidden }, i) => ({
            cell: code(`t${task}${i}`),
            hidden,
            tests: [{ name, points, line: 1 }],
          })),
      })),
    };
    const graded = fc.tuple(...learners.map((learner) => submission(learner, exercise)));
    return graded.map((graded) => ({ exercise, graded }));
  });

const code = (id: string) => ({
  kind: 'code' as const,
  ...{ id, language: 'typescript' as const, source: '', outputs: [], extra: {} },
});

function submission(learner: string, exercise: Exercise): fc.Arbitrary<GradedSubmission> {
  const common = { learner, file: `work/${learner}.rnnbook`, fingerprint: 'f' };
  const declared = exercise.tasks.flatMap(({ tests }) =>
    tests.flatMap(({ hidden, cell, tests }) =>
      tests.map(({ name, points }) => ({ name, points, hidden, cell: cell.id })),
    ),
  );
  const results = fc.tuple(...declared.map(testResult));
  const grade = fc
    .record({
      results,
      cells: fc.array(cell, { maxLength: 3 }),
      missing: fc.array(hostile, { maxLength: 2 }),
      duplicates: fc.array(hostile, { maxLength: 1 }),
      faults: fc.array(hostile, { maxLength: 1 }),
      version: fc.option(hostile, { nil: undefined }),
      id: fc.constantFrom('ex', 'other', undefined),
      sandbox: hostile,
    })
    .map(({ results, cells, missing, duplicates, faults, version, id, sandbox }): GradedSubmission => {
      const sum = (member: 'points' | 'earned') =>
        Number(results.reduce((total, one) => total + one[member], 0).toFixed(9));
      return {
        status: 'graded',
        ...{ ...common, sandbox },
        grade: {
          exercise: { id: 'ex', version: '0123456789abcdef' },
          madeFrom: { ...(id && { id }), ...(version !== undefined && { version }) },
          ...{ missing, duplicates },
          result: {
            ...{ points: sum('points'), earned: sum('earned'), tests: results, cells },
            faults: faults.map((fault) => `${SECRET} ${fault}`),
            durationMs: 1234,
          },
        },
      };
    });
  const without = fc
    .record({ status: fc.constantFrom('unreadable' as const, 'failed' as const), message: hostile })
    .map((one): GradedSubmission => ({ ...common, ...one, sandbox: '' }));
  return fc.oneof({ weight: 4, arbitrary: grade }, without);
}

function testResult(test: { name: string; points: number; hidden: boolean; cell: string }) {
  const { hidden, points } = test;
  const secret = hidden ? SECRET : '';
  const share = fc.constantFrom(0, 0.5);
  return fc
    .record({
      status: fc.constantFrom(...testStatus.options),
      message: hidden
        ? fc.constantFrom('A hidden test did not pass.', 'A hidden test passed.', 'Try an empty sequence.')
        : hostile,
      teacher: hostile,
      share,
      faulty: fc.boolean(),
      part: hostile,
      line: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
      at: fc.boolean(),
    })
    .map(({ status, message, teacher, share, faulty, part, line, at }): TestResult => {
      const earned = status === 'passed' ? points : status === 'partly' ? points * share : 0;
      return {
        ...{ ...test, earned, status, message, teacherMessage: `${secret}${teacher}`, durationMs: 12 },
        faulty: status !== 'passed' && faulty,
        ...(at && !hidden && { at: { cell: 'answer', ...(line !== undefined && { line }) } }),
        parts: [{ name: `${secret}${part}`, points: points / 2, earned: 0, message: `${secret}${teacher}` }],
      };
    });
}

const cell: fc.Arbitrary<CellResult> = fc
  .record({
    id: hostile,
    status: fc.constantFrom('ok', 'error', 'timeout', 'crashed', 'notRun'),
    message: hostile,
    line: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
    stack: fc.option(hostile, { nil: undefined }),
  })
  .map(({ id, status, message, line, stack }) => ({
    ...{ id, status, durationMs: 5 },
    ...(status === 'error' && {
      error: {
        ...{ name: 'TypeError', message },
        ...(line !== undefined && { line }),
        ...(stack !== undefined && { stack }),
      },
    }),
  }));
