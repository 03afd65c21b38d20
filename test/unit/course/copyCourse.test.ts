import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Copied, copyCourse, missingFiles } from '../../../src/course/copyCourse';
import { CourseError, type CourseProblem } from '../../../src/course/CourseError';
import type { CourseLanguage } from '../../../src/course/languages';
import { writeNewFile } from '../../../src/course/writeNewFile';
import { readExercise } from '../../../src/grading/exercise/readExercise';
import { parseNotebook } from '../../../src/notebook/parse';
import { canMount, onlyIf, posix } from '../onlyIf';
import { ENGLISH, INDONESIAN, writeSamples } from './samples';

describe('a copy of the course', () => {
  let home: string;
  let samples: string;
  let folder: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'rnnbook-course-'));
    samples = join(home, 'samples');
    folder = join(home, 'new', 'course');
    writeSamples(samples);
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const copy = (language: CourseLanguage = 'en', to = folder): Promise<Copied> =>
    copyCourse({ samples, folder: to, language });
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const filesIn = (path: string): string[] =>
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
      .map((file) => file.replaceAll('\\', '/'))
      .sort();
  const refuses = async (problem: CourseProblem, place: string, says: RegExp, to = folder) => {
    const before = filesIn(home);
    await assert.rejects(copy('en', to), (error) => {
      assert.ok(error instanceof CourseError, String(error));
      assert.deepEqual([error.problem, error.place], [problem, place]);
      assert.ok(error.message.startsWith(`${place}: `), error.message);
      assert.match(error.message, says);
      return true;
    });
    assert.deepEqual(filesIn(home), before, 'nothing is written, nothing is lost');
  };

  it('has the chapter, the exercises and the data in one language, with their names', async () => {
    const { copied, kept, bytes, first } = await copy();
    assert.deepEqual(filesIn(folder), ENGLISH);
    assert.deepEqual([...copied].sort(), ENGLISH);
    assert.deepEqual([kept, first], [[], 'chapter/01-sequences.rnnbook']);
    assert.equal(
      bytes,
      ENGLISH.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0),
    );
    const shipped = readFileSync(join(samples, first), 'utf8');
    assert.equal(read(first), shipped, 'with the outputs');
  });

  it('has in another language what there is in it, and the rest in English', async () => {
    const { first } = await copy('id');
    assert.deepEqual(filesIn(folder), INDONESIAN);
    assert.equal(first, 'chapter/01-sequences.id.rnnbook');
  });

  it('has exercises as learners get them', async () => {
    await copy();
    const released = read('exercises/stock-prices/stock-prices.rnnbook');
    assert.match(released, /your code/);
    assert.doesNotMatch(released, /values\.at|single value|"solution"|"hidden": true/);
    const exercise = readExercise(parseNotebook(released));
    assert.ok(exercise.tasks.every(({ starters }) => starters.every(({ solution }) => !solution)));
  });

  it('leaves what is there as it is, and adds what is missing', async () => {
    await copy();
    const mine = 'chapter/01-sequences.rnnbook';
    writeFileSync(join(folder, mine), 'my notes');
    rmSync(join(folder, 'chapter', '02-simple-rnn.rnnbook'));
    rmSync(join(folder, 'data'), { recursive: true });
    const own = join(folder, 'chapter', 'own.rnnbook');
    writeFileSync(own, 'mine');
    assert.deepEqual(await missingFiles({ samples, folder, language: 'en' }), [
      'chapter/02-simple-rnn.rnnbook',
      'data/a.csv',
    ]);
    const { copied, kept } = await copy();
    assert.deepEqual(copied, ['chapter/02-simple-rnn.rnnbook', 'data/a.csv']);
    assert.deepEqual(
      [...kept].sort(),
      ENGLISH.filter((path) => !copied.includes(path)),
    );
    assert.deepEqual([read(mine), readFileSync(own, 'utf8')], ['my notes', 'mine']);
  });

  it('takes in another language beside the first', async () => {
    await copy('en');
    const { copied } = await copy('id');
    assert.deepEqual(
      [...copied].sort(),
      INDONESIAN.filter((path) => !ENGLISH.includes(path)),
    );
  });

  it('tells each file before it is written, and ends when it is aborted, with whole files', async () => {
    const stop = new AbortController();
    const told: string[] = [];
    const onFile = (path: string, index: number, count: number) => {
      assert.deepEqual([index, count], [told.length, ENGLISH.length]);
      told.push(path);
      if (told.length === 3) stop.abort();
    };
    const copying = copyCourse({ samples, folder, language: 'en', onFile, signal: stop.signal });
    await assert.rejects(copying, { name: 'AbortError' });
    assert.deepEqual(filesIn(folder), [...told].sort());
  });

  it('is refused when the product is not whole', async () => {
    rmSync(join(samples, 'data'), { recursive: true });
    await refuses('incomplete', join(samples, 'data'), /Install rnnbook again/);
    rmSync(join(samples, 'chapter'), { recursive: true });
    mkdirSync(join(samples, 'chapter'));
    mkdirSync(join(samples, 'data'));
    await refuses('incomplete', join(samples, 'chapter'), /Install rnnbook again/);
  });

  it('is refused where a file stands in place of a folder, or a folder in place of a file', async () => {
    const file = join(home, 'file');
    writeFileSync(file, 'mine');
    await refuses('notAFolder', file, /Rename or move it/, file);
    await refuses('notAFolder', file, /Rename or move it/, join(file, 'a', 'b'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'data'), 'mine');
    await refuses('notAFolder', join(folder, 'data'), /is a file/);
    rmSync(join(folder, 'data'));
    const notebook = join(folder, 'chapter', '01-sequences.rnnbook');
    mkdirSync(notebook, { recursive: true });
    await refuses('notAFile', notebook, /is a folder/);
  });

  posix('may be behind a link to a folder, but no link leads files out of it', async () => {
    const real = join(home, 'real');
    const elsewhere = join(home, 'elsewhere');
    mkdirSync(real);
    mkdirSync(elsewhere);
    const link = join(home, 'link');
    symlinkSync(real, link);
    symlinkSync(elsewhere, join(real, 'data'));
    await refuses('link', join(link, 'data'), /symbolic link to .*elsewhere.*Remove the link/, link);
    rmSync(join(real, 'data'));
    await copy('en', link);
    assert.deepEqual(filesIn(real), ENGLISH);
    symlinkSync(join(home, 'nowhere'), join(home, 'broken'));
    await refuses('link', join(home, 'broken'), /link to .*nowhere/, join(home, 'broken'));
  });

  posix('leaves a link in place of a file, even one to nothing', async () => {
    mkdirSync(join(folder, 'data'), { recursive: true });
    const target = join(home, 'target.csv');
    symlinkSync(target, join(folder, 'data', 'a.csv'));
    const { kept } = await copy();
    assert.deepEqual(kept, ['data/a.csv']);
    assert.equal(existsSync(target), false);
  });

  onlyIf(canMount())('is refused before anything is written when the disk has too little room', async () => {
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', folder]);
    try {
      await refuses('full', folder, /needs 0\.0 MB.*Free some space/);
      assert.deepEqual(readdirSync(folder), []);
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  onlyIf(canMount())(
    'that finds the disk full halfway has whole files, and is ended by copying again',
    async () => {
      mkdirSync(folder, { recursive: true });
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', folder]);
      const filler = join(folder, 'filler');
      try {
        let written = 0;
        const onFile = () => {
          // somebody else takes the room meanwhile
          if (++written === 4)
            assert.throws(() => appendFileSync(filler, Buffer.alloc(500_000)), { code: 'ENOSPC' });
        };
        await assert.rejects(copyCourse({ samples, folder, language: 'en', onFile }), (error) => {
          assert.ok(error instanceof CourseError);
          assert.deepEqual([error.problem, error.copied], ['full', 3]);
          assert.match(error.message, /the disk is full\. Free some space/);
          return true;
        });
        const there = filesIn(folder).filter((path) => path !== 'filler');
        assert.equal(there.length, 3, `${there}`);
        for (const path of there) assert.equal(read(path), readFileSync(join(samples, path), 'utf8'));
        rmSync(filler);
        assert.equal((await copy()).copied.length, ENGLISH.length - 3);
      } finally {
        execFileSync('umount', [folder]);
      }
    },
  );

  onlyIf(canMount())('is refused on a read-only disk', async () => {
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', folder]);
    try {
      await assert.rejects(copy(), (error) => {
        assert.ok(error instanceof CourseError);
        assert.equal(error.problem, 'readOnly', error.message);
        assert.match(error.message, /read-only\. Choose a folder on another disk/);
        return true;
      });
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  onlyIf(process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0)(
    'is refused in a folder of somebody else',
    () => {
      mkdirSync(folder, { recursive: true });
      execFileSync('chmod', ['755', home, join(home, 'new'), folder]);
      const module = join(import.meta.dirname, '../../../src/course/copyCourse.ts');
      const script = `
        const { copyCourse } = await import(${JSON.stringify(module)}).then((all) => all.default ?? all);
        copyCourse(${JSON.stringify({ samples, folder, language: 'en' })})
          .catch((error) => console.log(error.problem, error.message));`;
      const args = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath];
      const { stdout, stderr } = spawnSync(
        'setpriv',
        [...args, '--import', 'tsx', '--input-type=module', '-e', script],
        { encoding: 'utf8', env: { ...process.env, TSX_DISABLE_CACHE: '1' } },
      );
      assert.match(stdout, /^denied .*permission denied\. Choose a folder that you may write to/, stderr);
      assert.deepEqual(readdirSync(folder), []);
    },
  );

  it('of one process beside another leaves every file whole, written by the one or the other', async () => {
    const both = await Promise.all([copy(), copy()]);
    assert.deepEqual(filesIn(folder), ENGLISH);
    assert.deepEqual(both.flatMap(({ copied }) => copied).sort(), ENGLISH);
  });
});

describe('a new file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rnnbook-new-file-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('never takes the place of one that is there', async () => {
    const file = join(folder, 'a');
    assert.equal(await writeNewFile(file, Buffer.from('first')), true);
    assert.equal(await writeNewFile(file, Buffer.from('second')), false);
    assert.equal(readFileSync(file, 'utf8'), 'first');
    assert.deepEqual(readdirSync(folder), ['a']);
  });

  it('leaves nothing behind where it cannot be', async () => {
    mkdirSync(join(folder, 'a'));
    assert.equal(await writeNewFile(join(folder, 'a'), Buffer.from('x')), false);
    await assert.rejects(writeNewFile(join(folder, 'none', 'b'), Buffer.from('x')), { code: 'ENOENT' });
    assert.deepEqual(readdirSync(folder), ['a']);
  });
});
