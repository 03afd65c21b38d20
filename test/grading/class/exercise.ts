/** A small exercise with everything that grading has: parts, hidden tests, other seeds, a file to read. */
import type { Cell, Notebook } from '../../../src/notebook/notebook';
import {
  code,
  hidden,
  notebookOf,
  solutionOf,
  starter,
  text,
  visible,
} from '../../unit/grading/exercise/notebooks';

/** In all: 10 points. */
export const POINTS = { step: 2, states: 3, last: 2, shape: 1, mean: 2 };

/** Words of hidden tests, which no learner's file may show. */
export const SECRETS = ['kernel of Rome', '0.7615941559', 'states of a long sequence'];

const STEP = `function step(x: number, h: number): number {
  // one step of a recurrent cell: tanh(w x + u h + b)
}`;
const STATES = `function states(xs: number[]): number[] {
  // the hidden state after each step, from 0
}`;
const SUMMARY = '// declare last, the state after the series, and mean, the mean of each column of rows\n';

export const SOLUTION = {
  step: `function step(x: number, h: number): number {
  return Math.tanh(w * x + u * h + b);
}`,
  states: `function states(xs: number[]): number[] {
  const all: number[] = [];
  let h = 0;
  for (const x of xs) {
    h = step(x, h);
    all.push(h);
  }
  return all;
}`,
  summary: `const mean = rows[0].map((_, column) => rows.reduce((sum, row) => sum + row[column], 0) / rows.length);
const last = states(series).at(-1);`,
};

const GIVEN = `import { readFileSync } from 'node:fs';
const seed = 3;
const w = 0.5, u = -0.25, b = 0.125;
const series = Array.from({ length: 12 }, (_, i) => Math.sin(i * seed));
const rows: number[][] = readFileSync('data/rows.csv', 'utf8').trim().split('\\n').map((line) => line.split(',').map(Number));`;

export const ROWS = '1,10\n2,20\n3,60\n';

/** The teacher's notebook; \`data/rows.csv\` stands beside it. */
export function classExercise(): Notebook {
  const cells: Cell[] = [
    text('intro', '# A recurrent cell by hand'),
    code('given', GIVEN),
    text('task1', '## 1. One step'),
    code('step', STEP, { role: 'starter', hints: ['Math.tanh'] }),
    code('stepS', SOLUTION.step, solutionOf('step')),
    code(
      'stepT',
      `rnn.test('one step', { points: ${POINTS.step}, hint: 'Do not forget the bias.' }, async (t) => {
  t.close(await t.call('step', 1, 2), Math.tanh(0.5 * 1 - 0.25 * 2 + 0.125), { what: 'step(1, 2)' });
});`,
      visible,
    ),
    text('task2', '## 2. All states'),
    code('states', STATES, starter),
    code('statesS', SOLUTION.states, solutionOf('states')),
    code(
      'statesT',
      `// kernel of Rome
const expected = (xs) => { let h = 0; return xs.map((x) => (h = Math.tanh(0.5 * x - 0.25 * h + 0.125))); };
rnn.test('states of a long sequence', { points: ${POINTS.states}, feedback: 'Try sequences of other lengths.' }, async (t) => {
  const xs = Array.from({ length: 40 }, (_, i) => 0.7615941559 * Math.cos(i));
  t.close(await t.call('states', xs), expected(xs));
});`,
      hidden,
    ),
    text('task3', '## 3. A summary'),
    code('summary', SUMMARY, starter),
    code('summaryS', SOLUTION.summary, solutionOf('summary')),
    code(
      'lastT',
      `rnn.test('the last state for another series', { points: ${POINTS.last} }, async (t) => {
  await t.rerun({ replace: { seed: 7 } });
  t.close(await t.value('last'), expected(await t.value('series')).at(-1));
});`,
      hidden,
    ),
    code(
      'meanT',
      `rnn.test('the mean of each column', { points: ${POINTS.shape + POINTS.mean} }, async (t) => {
  await t.part(${POINTS.shape}, 'its shape', async () => t.shape(await t.value('mean'), [2]));
  await t.part(${POINTS.mean}, 'its values', async () => t.close(await t.value('mean'), [2, 30]));
});`,
      visible,
    ),
  ];
  const settings = { cellSeconds: 3, testSeconds: 3, totalSeconds: 25, memoryMB: 1024, outputMB: 1 };
  return notebookOf(cells, { id: 'rnn-by-hand', files: ['data/rows.csv'], ...settings });
}
