import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGLISH, writeSamples } from '../course/samples';
import type { Ended } from './cli';

/** The built command in a product of its own, whose course is small. */
describe('rnnbook course', function () {
  this.timeout(60_000);
  let home: string;
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'rnnbook-course-'));
    mkdirSync(join(home, 'dist'));
    for (const file of ['cli.js', 'type-stripper.js'])
      copyFileSync(join('dist', file), join(home, 'dist', file));
    writeSamples(join(home, 'samples'));
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  function rnnbook(args: string[], language = 'C'): Promise<Ended> {
    const { LC_ALL: _, LC_MESSAGES: __, ...rest } = process.env;
    const child = spawn(process.execPath, [join(home, 'dist', 'cli.js'), ...args], {
      cwd: home,
      env: { ...rest, LANG: language },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    return new Promise((done) => child.on('close', (code) => done({ code, stdout, stderr })));
  }

  const files = (folder: string) =>
    readdirSync(join(home, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );

  it('copies the course, says what, and what to open first', async () => {
    const { code, stdout, stderr } = await rnnbook(['course', 'mine']);
    assert.equal(code, 0, stderr);
    assert.equal(stdout, `${join('mine', 'chapter', '01-sequences.rnnbook')}\n`);
    assert.match(
      stderr,
      /^Copied into mine: 3 sections, 2 exercises, 4 other files \(0\.0 MB, in English\)\.\nOpen first: mine.chapter.01-sequences\.rnnbook\n$/,
    );
    assert.equal(files('mine').length, ENGLISH.length);
    const exercise = readFileSync(join(home, 'mine/exercises/stock-prices/stock-prices.rnnbook'), 'utf8');
    assert.doesNotMatch(exercise, /"solution"|single value/);
  });

  it('keeps what is there and says so, and adds what is missing', async () => {
    writeFileSync(join(home, 'mine/data/a.csv'), 'mine');
    rmSync(join(home, 'mine/chapter/02-simple-rnn.rnnbook'));
    const { code, stderr } = await rnnbook(['course', 'mine']);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^Copied into mine: 1 section \(/);
    assert.match(stderr, /Kept as they are, since they were there:\n.*\n {2}data\/a\.csv\n/s);
    assert.doesNotMatch(stderr, /02-simple-rnn/);
    assert.equal(readFileSync(join(home, 'mine/data/a.csv'), 'utf8'), 'mine');
    assert.match((await rnnbook(['course', 'mine'])).stderr, /^mine has all of the course already\.\n/);
  });

  it("takes the language that is asked for, else the system's, else English", async () => {
    for (const [folder, args, language, first] of [
      ['a', ['--language', 'id'], 'C', '01-sequences.id.rnnbook'],
      ['b', [], 'id_ID.UTF-8', '01-sequences.id.rnnbook'],
      ['c', ['--language', 'en'], 'id_ID.UTF-8', '01-sequences.rnnbook'],
      ['d', [], 'fr_FR.UTF-8', '01-sequences.rnnbook'],
    ] as const) {
      const { stdout } = await rnnbook(['course', folder, ...args], language);
      assert.equal(stdout.trim(), join(folder, 'chapter', first));
    }
    const { code, stderr } = await rnnbook(['course', 'e', '--language', 'de']);
    assert.deepEqual([code, existsSync(join(home, 'e'))], [2, false]);
    assert.match(stderr, /Allowed choices are en, id/);
  });

  it('says in one line where it cannot be, and why, and ends with 2', async () => {
    writeFileSync(join(home, 'file'), 'mine');
    const { code, stdout, stderr } = await rnnbook(['course', 'file']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^rnnbook: .*file: is a file, and a folder .* choose another folder\.\n$/);
    assert.equal(readFileSync(join(home, 'file'), 'utf8'), 'mine');
    assert.equal((await rnnbook(['course'])).code, 2);
  });

  it('explains itself', async () => {
    const { code, stdout } = await rnnbook(['course', '--help']);
    assert.equal(code, 0);
    for (const part of ['copy the chapter', '--language <language>', 'adds what is missing', 'Exit code: 0'])
      assert.ok(stdout.includes(part), part);
  });
});
