import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { findSubmissions, SubmissionsError } from '../../../../src/grading/class/findSubmissions';

describe('findSubmissions', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rnnbook-submissions-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const make = (...files: string[]) => {
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), '');
    }
  };
  const found = (...paths: string[]) =>
    findSubmissions(paths.map((path) => join(folder, path))).map(({ learner, file }) => [
      learner,
      relative(folder, file),
    ]);

  it('takes each notebook of a folder, and each folder in it with one', () => {
    make(
      's/ben.rnnbook',
      's/ana.ipynb',
      's/Citra_4711_file/deep/work.rnnbook',
      's/notes.txt',
      's/.hidden/x.rnnbook',
      's/empty/readme.md',
    );
    make('s/__MACOSX/y.rnnbook');
    assert.deepEqual(found('s'), [
      ['Citra_4711_file', 's/Citra_4711_file/deep/work.rnnbook'],
      ['ana', 's/ana.ipynb'],
      ['ben', 's/ben.rnnbook'],
    ]);
  });

  it('takes files by their names, and by their folders where they are called alike', () => {
    make('ana/work.rnnbook', 'ben/work.rnnbook', 'citra.ipynb');
    assert.deepEqual(found('ana/work.rnnbook', 'ben/work.rnnbook', 'citra.ipynb'), [
      ['ana', 'ana/work.rnnbook'],
      ['ben', 'ben/work.rnnbook'],
      ['citra', 'citra.ipynb'],
    ]);
  });

  it('follows no link out of a folder', () => {
    make('s/ana.rnnbook', 'outside/secret.rnnbook');
    symlinkSync(join(folder, 'outside'), join(folder, 's/ben'));
    symlinkSync(join(folder, 'outside/secret.rnnbook'), join(folder, 's/citra.rnnbook'));
    assert.deepEqual(found('s'), [['ana', 's/ana.rnnbook']]);
  });

  it('refuses what cannot be told apart, and says what to do', () => {
    make('s/ana/a.rnnbook', 's/ana/b.rnnbook', 't/Ana.rnnbook', 't/ana.ipynb', 'u/x.txt');
    const refused = (message: RegExp, ...paths: string[]) =>
      assert.throws(
        () => found(...paths),
        (error: Error) => error instanceof SubmissionsError && message.test(error.message),
      );
    refused(/ana: holds 2 notebooks \(a\.rnnbook, b\.rnnbook\)\. Leave one/, 's');
    refused(/are both of ana\. Rename one/, 't');
    refused(/No submission \(\.rnnbook or \.ipynb\) is in/, 'u');
    refused(/there is no such file or folder/, 'nowhere');
  });
});
