/** Small notebooks for tests of exercises. */
import type { CellRole } from '../../../../src/grading/exercise/CellRole';
import type { CodeCell, MarkdownCell, Notebook } from '../../../../src/notebook/notebook';

export function code(id: string, source: string, role?: CellRole | object, extra: object = {}): CodeCell {
  const member = role ? { exercise: role } : {};
  return { id, kind: 'code', language: 'typescript', source, outputs: [], extra: { ...extra, ...member } };
}

export function text(id: string, source: string): MarkdownCell {
  return { id, kind: 'markdown', source, extra: {} };
}

export function notebookOf(cells: Notebook['cells'], exercise: unknown = { id: 'forecast' }): Notebook {
  return { metadata: { title: 'Forecasts', exercise }, cells, extra: {} };
}

export const starter = { role: 'starter' } as const;
export const visible = { role: 'test', hidden: false } as const;
export const hidden = { role: 'test', hidden: true } as const;
export const solutionOf = (of: string) => ({ role: 'solution', of }) as const;

/** Two tasks, the first with two starters; given code around them. */
export function forecastExercise(): Notebook {
  return notebookOf([
    text('intro', '# Forecasts\n\nRead this first.'),
    code('data', 'const series = [1, 2, 3, 4];'),
    text('task1', '## 1. The *naive* forecast'),
    code('naive', 'function naive(values: number[]): number {\n  // your code\n}', {
      role: 'starter',
      hints: ['Which value is the newest?', 'Arrays have `at`.'],
    }),
    code(
      'naiveS',
      'function naive(values: number[]): number {\n  return values.at(-1)!;\n}',
      solutionOf('naive'),
    ),
    code('mean', 'const mean = 0;', starter),
    code('meanS', 'const mean = series.reduce((a, b) => a + b) / series.length;', solutionOf('mean')),
    code(
      'seen',
      "rnn.test('repeats the last value', { points: 2, hint: 'Look at the end.' }, async (t) => {\n  t.equal(await t.value('naive([5, 6])'), 6);\n});",
      visible,
    ),
    code(
      'unseen',
      "rnn.test('works for a single value', { points: 3 }, async (t) => {\n  t.equal(await t.value('naive([17])'), 17);\n});",
      hidden,
    ),
    text('task2', 'Read on.\n\n## 2. Scale'),
    code('scale', 'const scaled = series;', starter),
    code('scaleS', 'const scaled = series.map((value) => value / 4);', solutionOf('scale')),
    code(
      'both',
      "rnn.test(`is at most 1`, { 'points': 0.5 }, async (t) => {});\nrnn.test('starts at a quarter', { points: 1 }, () => {});",
      hidden,
    ),
  ]);
}
