import type { GradedSubmission } from '../../../../src/grading/class/GradedSubmission';
import type { Exercise } from '../../../../src/grading/exercise/Exercise';
import { readExercise } from '../../../../src/grading/exercise/readExercise';
import { judge, withoutOutcome } from '../../../../src/grading/run/judge';
import type { CellResult, TestResult } from '../../../../src/grading/run/results';
import { similarSubmissions } from '../../../../src/grading/similarity/similarSubmissions';
import { parseNotebook } from '../../../../src/notebook/parse';

const TESTS = {
  windows: `rnn.test('The windows have the right shape', { points: 2, hint: 'Count the windows that fit.' }, async (t) => {});
rnn.test('The last window is there', { points: 1 }, async (t) => {});`,
  hiddenWindows: `rnn.test('windows of another series', { points: 2 }, async (t) => {});`,
  model: `rnn.test('The model has an LSTM and a dense layer', { points: 3 }, async (t) => {});
rnn.test('The error is below that of the naive forecast', { points: 2 }, async (t) => {});`,
};

/** An exercise with two tasks, five tests, 10 points. */
export const sampleExercise: Exercise = readExercise(
  parseNotebook(
    JSON.stringify({
      rnnbook: 1,
      metadata: { exercise: { id: 'forecast-lstm' } },
      cells: [
        { id: 'intro', kind: 'markdown', source: '# Forecast a series with an LSTM' },
        { id: 'h1', kind: 'markdown', source: '## Cut windows' },
        code('cutw', 'function cut(series: number[], lookback: number) {}', { role: 'starter' }),
        code('tstw', TESTS.windows, { role: 'test', hidden: false }),
        code('hidw', TESTS.hiddenWindows, { role: 'test', hidden: true }),
        { id: 'h2', kind: 'markdown', source: '## Train the model' },
        code('modl', 'const model = tf.sequential();', { role: 'starter' }),
        code('tstm', TESTS.model, { role: 'test', hidden: false }),
      ],
    }),
    'sample.rnnbook',
  ),
);

function code(id: string, source: string, exercise: object) {
  return { id, kind: 'code', language: 'typescript', source, exercise };
}

const declared = sampleExercise.tasks.flatMap(({ tests }) =>
  tests.flatMap(({ cell, hidden, tests }) =>
    tests.map((test) => ({
      ...test,
      cell: { id: cell.id, language: cell.language, source: cell.source, hidden, tests },
    })),
  ),
);

/** What may become of a test; as the grader tells it. */
export const outcomes = {
  passed: (test) => judge(test, { parts: [] }, 40),
  failed: (test) =>
    judge(
      test,
      {
        failure: {
          status: 'failed',
          message:
            'The windows should have the shape [97, 4, 1], but have [96, 4, 1]. The last window is missing.',
          stack: 'at cell tstw:3:5',
          at: { cell: 'cutw', line: 2 },
        },
        parts: [],
      },
      55,
    ),
  partly: (test) =>
    judge(
      test,
      {
        parts: [
          { name: 'the layers', points: test.points / 2 },
          {
            name: 'the units',
            points: test.points / 2,
            failure: { status: 'failed', message: 'The LSTM should have 16 units, but has 8.' },
          },
        ],
      },
      70,
    ),
  error: (test) =>
    judge(
      test,
      {
        failure: {
          status: 'error',
          message: "cut failed: TypeError: Cannot read properties of undefined (reading 'length')",
          stack:
            "TypeError: Cannot read properties of undefined (reading 'length')\n    at cut (cell cutw:2:24)\n    at test (cell tstw:1:80)",
          at: { cell: 'cutw', line: 2 },
        },
        parts: [],
      },
      12,
    ),
  faulty: (test) =>
    judge(
      test,
      {
        failure: {
          status: 'fault',
          message: 'ReferenceError: expectd is not defined',
          stack: 'at cell tstm:4:9',
        },
        parts: [],
      },
      3,
    ),
  timeout: (test) =>
    withoutOutcome(test, 'timeout', { message: 'The test took longer than 60 s and was stopped.' }, 60_000),
  crashed: (test) =>
    withoutOutcome(test, 'crashed', { message: 'cut used too much memory and was ended.' }, 900),
} satisfies Record<string, (test: (typeof declared)[number]) => TestResult>;
export type SampleOutcome = keyof typeof outcomes;

/** @param how what becomes of each of the five tests */
export function gradedAs(
  learner: string,
  how: readonly SampleOutcome[],
  more: { cells?: CellResult[]; missing?: string[]; durationMs?: number; version?: string } = {},
): GradedSubmission {
  const tests = declared.map((test, i) => outcomes[how[i] ?? 'passed'](test));
  const sum = (member: 'points' | 'earned') => tests.reduce((total, test) => total + test[member], 0);
  const { cells = [{ id: 'cutw', status: 'ok', durationMs: 31 }], missing = [], durationMs = 2400 } = more;
  const { version } = sampleExercise;
  return {
    status: 'graded',
    learner,
    file: `submissions/${learner}.rnnbook`,
    fingerprint: 'f',
    sandbox: 'bubblewrap, and Node’s permission model',
    grade: {
      exercise: { id: 'forecast-lstm', version },
      madeFrom: { id: 'forecast-lstm', version: more.version ?? version },
      ...{ missing, duplicates: [] },
      result: { points: sum('points'), earned: sum('earned'), tests, cells, faults: [], durationMs },
    },
  };
}

export function notGraded(
  status: 'unreadable' | 'failed',
  learner: string,
  message: string,
): GradedSubmission {
  return { status, learner, file: `submissions/${learner}.rnnbook`, fingerprint: 'f', sandbox: '', message };
}

/** Three learners: right, partly right, and a file that is no notebook. */
export const smallClass: GradedSubmission[] = [
  gradedAs('ana', []),
  gradedAs('budi', ['failed', 'error', 'failed', 'partly', 'timeout'], {
    cells: [
      { id: 'cutw', status: 'ok', durationMs: 20 },
      {
        ...{ id: 'modl', status: 'error', durationMs: 8 },
        error: {
          name: 'ReferenceError',
          message: 'modle is not defined',
          line: 3,
          stack: 'ReferenceError: modle is not defined\n    at cell modl:3:1',
        },
      },
    ],
    durationMs: 62_300,
  }),
  notGraded('unreadable', 'citra', 'submissions/citra.rnnbook: is not JSON: line 1, column 1.'),
];

/** @param count learners, of whom some fail in every way */
export function largeClass(count: number): GradedSubmission[] {
  const ways = Object.keys(outcomes) as SampleOutcome[];
  return Array.from({ length: count }, (_, i): GradedSubmission => {
    const learner = `${NAMES[i % NAMES.length]} ${SURNAMES[(i * 7) % SURNAMES.length]}${i >= 40 ? ` ${i}` : ''}`;
    if (i === 17) return notGraded('unreadable', learner, `submissions/${learner}.rnnbook: is empty.`);
    if (i === 23)
      return notGraded('failed', learner, 'GradingError: The process for the tests could not be started.');
    const how = declared.map((_, t) =>
      (i * 13 + t * 5) % 9 < 5 ? 'passed' : ways[(i + 3 * t) % ways.length]!,
    );
    return gradedAs(learner, how, {
      durationMs: 1500 + ((i * 7919) % 9000),
      ...(i % 19 === 4 && { missing: ['modl'] }),
      ...(i % 31 === 7 && { version: 'aaaaaaaaaaaaaaaa' }),
    });
  });
}

const NAMES = ['Adi', 'Ayu', 'Bagus', 'Citra', 'Dewi', 'Eka', 'Fajar', 'Gita', 'Hana', 'Indra'];
const SURNAMES = [
  'Pratama',
  'Lestari',
  'Wijaya',
  'Sari',
  'Nugroho',
  'Putri',
  'Santoso',
  'Anggraini',
  'Siregar',
];

const LOOP = `function cut(series: number[], lookback: number) {
  const windows: number[][] = [];
  for (let start = 0; start + lookback < series.length; start++) {
    const window: number[] = [];
    for (let i = 0; i < lookback; i++) window.push(series[start + i]);
    windows.push(window);
  }
  return windows;
}`;

/** The first two learners have one code, with other names in it. */
export function sampleSimilarity(learners: readonly string[]) {
  const copied = LOOP.replaceAll('windows', 'rows').replaceAll('start', 'from').replaceAll('window', 'row');
  const own = `const cut = (s: number[], n: number) => s.slice(n).map((_, i) => s.slice(i, i + n));`;
  const submissions = learners.map((name, i) => ({
    name,
    cells: [{ id: 'cutw', language: 'typescript' as const, source: i === 0 ? LOOP : i === 1 ? copied : own }],
  }));
  return { pairs: similarSubmissions(submissions, []), submissions };
}
