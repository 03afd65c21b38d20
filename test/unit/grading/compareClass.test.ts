import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExercise } from '../../../src/grading/exercise/readExercise';
import { compareClass } from '../../../src/grading/similarity/compareClass';
import { parseNotebook } from '../../../src/notebook/parse';

const GIVEN = `export function scale(values: number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (value - least) / (most - least));
}`;
const STARTER = `function cut(series: number[], lookback: number): number[][] {
  const windows: number[][] = [];
  // your code
  return windows;
}`;
const ANSWER = `function cut(series: number[], lookback: number): number[][] {
  const windows: number[][] = [];
  for (let start = 0; start + lookback <= series.length; start++) {
    const window: number[] = [];
    for (let i = 0; i < lookback; i++) window.push(series[start + i]);
    windows.push(window);
  }
  return windows;
}`;

const code = (id: string, source: string, exercise?: object) => ({
  ...{ id, kind: 'code', language: 'typescript', source },
  ...(exercise && { exercise }),
});

function notebook(answer: string, added: object[] = []): string {
  const metadata = { exercise: { id: 'ex' } };
  const cells = [code('givn', GIVEN), code('answ', answer, { role: 'starter' }), ...added];
  return JSON.stringify({ rnnbook: 1, metadata, cells });
}

describe('compareClass', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'rnnbook-compare-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('finds a copy in an answer and in an added cell; given and starter code is nobody’s', async () => {
    const exercise = readExercise(parseNotebook(notebook(STARTER), 'ex.rnnbook'));
    const renamed = ANSWER.replaceAll('window', 'row').replaceAll('start', 'from');
    const files = {
      ana: notebook(ANSWER),
      budi: notebook(STARTER, [code('more', renamed)]),
      citra: notebook(STARTER),
      dewi: notebook('const cut = (s, n) => s.slice(n - 1).map((_, i) => s.slice(i, i + n));'),
      eka: 'no notebook',
      gita: notebook(`${ANSWER}\n${'f(1, 2);\n'.repeat(20_000)}`),
    };
    const submissions = Object.keys(files).map((learner) => ({
      learner,
      file: join(folder, `${learner}.rnnbook`),
    }));
    for (const { learner, file } of submissions) await writeFile(file, files[learner as keyof typeof files]);
    submissions.push({ learner: 'fajar', file: join(folder, 'not there.rnnbook') });

    const { pairs, submissions: compared } = await compareClass(exercise, submissions);
    assert.deepEqual(
      pairs.map(({ left, right }) => [left, right].sort().join(' ')),
      ['ana budi'],
    );
    const [pair] = pairs;
    const [place] = pair!.passages.map(({ left, right }) => (pair!.left === 'budi' ? left : right));
    assert.equal(place!.cell, 'more');
    assert.deepEqual(
      compared.map(({ name }) => name),
      ['ana', 'budi', 'citra', 'dewi', 'gita'],
    );
    assert.ok(!compared.some(({ cells }) => cells.some(({ id }) => id === 'givn')));
  });
});
