import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBundle, unpackFiles } from '../../../../src/grading/class/ExerciseBundle';
import { fileNameFor } from '../../../../src/grading/class/ResultsFolder';
import { printNotebook } from '../../../../src/notebook/print';
import { code, notebookOf, starter } from '../exercise/notebooks';

describe('the bundle of an exercise', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-bundle-'));
    mkdirSync(join(folder, 'e', 'data'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const exercise = (files: unknown) => {
    const file = join(folder, 'e', 'exercise.rnnbook');
    writeFileSync(file, printNotebook(notebookOf([code('a', '', starter)], { id: 'e', files })));
    return file;
  };

  it('holds the files that it names and nothing else, and unpacks them', async () => {
    writeFileSync(join(folder, 'e', 'data', 'x.bin'), Buffer.from([0, 255, 10]));
    writeFileSync(join(folder, 'e', 'data', 'secret.txt'), 'no');
    const bundle = await readBundle(exercise(['data/x.bin']));
    assert.deepEqual(
      bundle.files.map(({ path }) => path),
      ['data/x.bin'],
    );
    await unpackFiles(bundle, join(folder, 'out'));
    assert.deepEqual([...readFileSync(join(folder, 'out', 'data', 'x.bin'))], [0, 255, 10]);
  });

  for (const path of ['../x', '/etc/passwd', 'a/../../b', 'C:/x', 'a\\b', './a', '', 'a//b']) {
    it(`refuses ${JSON.stringify(path)}`, async () => {
      await assert.rejects(
        readBundle(exercise([path])),
        /expected the path of a file beside the notebook or below/,
      );
    });
  }

  it('refuses what is not there, a folder, and a link that leads out', async () => {
    writeFileSync(join(folder, 'outside.txt'), 'no');
    symlinkSync(join(folder, 'outside.txt'), join(folder, 'e', 'link.txt'));
    await assert.rejects(readBundle(exercise(['none.csv', 'data', 'link.txt'])), (error: Error) => {
      assert.match(error.message, /none\.csv: there is no such file\. Put it beside/);
      assert.match(error.message, /data: is no file/);
      assert.match(error.message, /link\.txt: is a link that leads out of the folder/);
      return true;
    });
  });
});

describe('the file name of a learner', () => {
  it('is safe, and another for another learner', () => {
    const learners = [
      'ana',
      'a/b',
      'a_b',
      'a:b',
      '../../etc',
      'Zoë',
      '.',
      '',
      'x'.repeat(500),
      `${'x'.repeat(499)}y`,
    ];
    const names = learners.map(fileNameFor);
    assert.equal(new Set(names).size, learners.length);
    for (const name of names) assert.match(name, /^[\p{L}\p{N}_-]{1,80}$/u);
    assert.equal(names[0], 'ana');
  });
});
