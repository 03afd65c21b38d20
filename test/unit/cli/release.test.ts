import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import type { CodeCell } from '../../../src/notebook/notebook';
import { printNotebook } from '../../../src/notebook/print';
import { forecastExercise } from '../grading/exercise/notebooks';
import { NotebookFolder, rnnbook } from './cli';

describe('rnnbook release', () => {
  let folder: NotebookFolder;
  let file: string;
  before(() => {
    folder = new NotebookFolder();
    file = folder.file('forecast.rnnbook');
    writeFileSync(file, printNotebook(forecastExercise()));
  });
  after(() => folder.dispose());

  it("writes the learners' version beside the exercise, and tells what it holds", async () => {
    const { code, stdout, stderr } = await rnnbook(['release', file]);
    assert.equal(code, 0, stderr);
    const path = folder.file('forecast-release.rnnbook');
    assert.equal(stdout, `${path}\n`);
    assert.match(
      stderr,
      /^forecast, version [0-9a-f]{16}: 2 tasks; visible tests 1 \(2 points\), hidden 3 \(4\.5 points\)\n$/,
    );
    const released = readFileSync(path, 'utf8');
    assert.match(released, /your code/);
    assert.doesNotMatch(released, /values\.at|unseen|single value|"solution"/);
    assert.match(released, new RegExp(`"version": "${/version (\w+)/.exec(stderr)![1]}"`));
  });

  it('writes nothing when something hidden would be left, and says where', async () => {
    const leaking = forecastExercise();
    (leaking.cells[1] as CodeCell).extra['note'] = 'return values.at(-1)';
    writeFileSync(folder.file('leaking.rnnbook'), printNotebook(leaking));
    const out = folder.file('out.rnnbook');
    const { code, stdout, stderr } = await rnnbook(['release', folder.file('leaking.rnnbook'), '-o', out]);
    assert.deepEqual([code, stdout, existsSync(out)], [1, '', false]);
    assert.match(
      stderr,
      /^rnnbook: .*leaking\.rnnbook: cell 2 \(data\): its other members .*return values\.at.*naiveS\. /,
    );
  });

  it('does not overwrite the exercise, under another name of it either', async () => {
    const before = readFileSync(file, 'utf8');
    symlinkSync(file, folder.file('link.rnnbook'));
    for (const out of [file, folder.file('link.rnnbook')]) {
      const { code, stderr } = await rnnbook(['release', file, '-o', out]);
      assert.equal(code, 2);
      assert.match(stderr, /would overwrite the notebook/);
    }
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  it('has exit code 1 for a notebook that is no exercise, 2 for one that is not there', async () => {
    const plain = folder.write('plain.rnnbook', ['1']);
    const none = await rnnbook(['release', plain]);
    assert.deepEqual([none.code, /metadata\.exercise is missing/.test(none.stderr)], [1, true]);
    assert.equal(existsSync(folder.file('plain-release.rnnbook')), false);
    assert.equal((await rnnbook(['release', folder.file('nowhere.rnnbook')])).code, 2);
    assert.equal((await rnnbook(['release'])).code, 2);
  });

  it('explains itself', async () => {
    const { code, stdout } = await rnnbook(['release', '--help']);
    assert.equal(code, 0);
    for (const part of ['without solutions, hidden tests', '--out <file>', 'Exit code: 0'])
      assert.ok(stdout.includes(part));
  });
});

describe('rnnbook release --learners', () => {
  let folder: NotebookFolder;
  let file: string;
  before(() => {
    folder = new NotebookFolder();
    file = folder.file('forecast.rnnbook');
    const notebook = forecastExercise();
    (notebook.cells[1] as CodeCell).source += '\nconst seed = 1;';
    notebook.metadata['exercise'] = { id: 'forecast', variants: { seed: [11, 22, 33, 44, 55, 66, 77] } };
    writeFileSync(file, printNotebook(notebook));
  });
  after(() => folder.dispose());

  it('gives each learner a file with variants of their own', async () => {
    writeFileSync(
      folder.file('class.csv'),
      'learner,group\nana,1\n"Ben, Jr.",2\n'.replace('"Ben, Jr."', 'Ben Jr.'),
    );
    const out = folder.file('handout');
    const { code, stdout, stderr } = await rnnbook([
      'release',
      file,
      '--learners',
      folder.file('class.csv'),
      '-o',
      out,
    ]);
    assert.equal(code, 0, stderr);
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map((path) => path.slice(out.length + 1)),
      ['ana.rnnbook', 'Ben Jr..rnnbook'],
    );
    const seeds = ['ana', 'Ben Jr.'].map(
      (learner) => /const seed = (\d+);/.exec(readFileSync(`${out}/${learner}.rnnbook`, 'utf8'))?.[1],
    );
    for (const seed of seeds) assert.match(String(seed), /^(\d)\1$/);
    const again = await rnnbook(['release', file, '--learners', folder.file('class.csv'), '-o', out]);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /ana\.rnnbook: is there already; choose an empty folder/);
  });

  it('refuses names that are none, and says where', async () => {
    for (const [text, message] of [
      ['../ana\n', /"\.\.\/ana" cannot be a file's name/],
      ['ana\nAna\n', /Ana stands there twice/],
      ['name\n', /names no learner/],
    ] as const) {
      writeFileSync(folder.file('bad.csv'), text);
      const { code, stderr } = await rnnbook([
        'release',
        file,
        '--learners',
        folder.file('bad.csv'),
        '-o',
        folder.file('none'),
      ]);
      assert.equal(code, 2);
      assert.match(stderr, message);
    }
  });
});
