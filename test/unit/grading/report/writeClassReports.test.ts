import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { classReport } from '../../../../src/grading/report/class/ClassReport';
import { writeClassReports } from '../../../../src/grading/report/class/writeClassReports';
import { named, readXml } from './readXml';
import { gradedAs, notGraded, sampleExercise, sampleSimilarity, smallClass } from './sampleClass';

describe('writeClassReports', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'rnnbook-reports-'))));
  afterEach(() => rm(folder, { recursive: true }));
  const read = (name: string) => readFile(join(folder, name), 'utf8');

  it('writes every file, for each learner one to give and one to keep', async () => {
    const similar = sampleSimilarity(['ana', 'budi', 'citra']);
    const files = await writeClassReports(join(folder, 'new'), {
      ...{ exercise: sampleExercise, graded: smallClass, similar },
    });
    const found = await readdir(join(folder, 'new'), { recursive: true, withFileTypes: true });
    const names = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    assert.deepEqual(new Set(files), new Set(names));
    assert.deepEqual(
      files.map((file) => file.slice(join(folder, 'new').length + 1)),
      [
        'gradebook.csv',
        'gradebook-canvas.csv',
        'report.json',
        'report.junit.xml',
        'report.html',
        'similarity.csv',
        ...['ana', 'budi', 'citra'].flatMap((name) => [`feedback/${name}.md`, `teacher/${name}.md`]),
      ],
    );
  });

  it('says the same in all of them: points, partial credit, lost points', async () => {
    await writeClassReports(folder, { exercise: sampleExercise, graded: smallClass });
    const [head, ...rows] = Papa.parse<string[]>((await read('gradebook.csv')).trim()).data;
    assert.deepEqual(head!.slice(0, 7), [
      ...['learner', 'points', 'of', 'percent'],
      ...[
        '1. Cut windows (5 points)',
        '2. Train the model (5 points)',
        'The windows have the right shape (2 points)',
      ],
    ]);
    assert.deepEqual(rows[0], ['ana', '10', '10', '100', '5', '5', '2', '1', '2', '3', '2', '']);
    assert.deepEqual(rows[1]!.slice(0, -1), 'budi 1.5 10 15 0 1.5 0 0 0 1.5 0'.split(' '));
    assert.deepEqual(rows[2]!.slice(0, 4), ['citra', '0', '10', '0']);
    assert.match(rows[2]!.at(-1)!, /^The file cannot be read: .*is not JSON/);

    const { summary, learners } = classReport.parse(JSON.parse(await read('report.json')));
    // (10 + 1.5 + 0) / 3
    assert.ok(Math.abs(summary.points!.mean - 23 / 6) < 1e-12);
    assert.equal(summary.points!.median, 1.5);
    assert.deepEqual(summary.distribution, [1, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
    assert.deepEqual(
      learners.map(({ earned }) => earned),
      [10, 1.5, 0],
    );
    // ana has 3 of 3, budi 1.5: the only test that has more than a third of its points
    assert.deepEqual(summary.tests.at(-1), {
      ...{ name: 'The model has an LSTM and a dense layer', hidden: false, points: 3 },
      ...{ full: 1, partly: 1, none: 1, percent: 50 },
    });

    const suites = named(readXml(await read('report.junit.xml')), 'testsuite');
    const kinds = suites.map((suite) => named(suite, 'testcase').map((one) => one.children[0]?.name));
    assert.deepEqual(kinds, [
      new Array(5).fill(undefined),
      ['failure', 'error', 'failure', 'failure', 'error'],
      ['error', ...new Array<string>(5).fill('skipped')],
    ]);

    const html = await read('report.html');
    assert.match(html, /<html lang="en">/);
    for (const text of ['ana', 'budi', 'citra', '3.83', 'The LSTM should have 16 units, but has 8.'])
      assert.ok(html.includes(text), text);
  });

  it('tells a learner why, and where; the teacher also with what', async () => {
    await writeClassReports(folder, { exercise: sampleExercise, graded: smallClass });
    const feedback = await read('feedback/budi.md');
    assert.ok(feedback.includes('You have **1.5 of 10 points** (15 %).'));
    assert.ok(feedback.includes('- **The windows have the right shape**: Not passed, 0 of 2 points'));
    assert.ok(
      feedback.includes('The last window is missing. (cell “function cut(series: number\\[\\], …”, line 2)'),
    );
    assert.ok(feedback.includes('Hint: Count the windows that fit.'));
    assert.ok(feedback.includes('- the units: 0 of 1.5 points'));
    assert.ok(feedback.includes('- **Hidden test 1**: Not passed, 0 of 2 points'));
    assert.ok(feedback.includes('- **Cell “const model = tf.sequential();”, line 3**: failed'));
    assert.ok(!/another series|bubblewrap|tstw:3:5/.test(feedback));

    const notes = await read('teacher/budi.md');
    for (const text of [
      '### windows of another series',
      'tstw:3:5',
      'Held in by: bubblewrap',
      'at cell modl:3:1',
    ])
      assert.ok(notes.includes(text), text);
  });

  it('names what the points do not say, in the learner’s own terms', async () => {
    const graded = [
      gradedAs('ana', ['faulty'], { missing: ['modl'], version: 'f00' }),
      gradedAs('budi', ['passed', 'passed', 'faulty', 'crashed']),
      notGraded('failed', 'citra', 'GradingError: no process.'),
    ];
    await writeClassReports(folder, { exercise: sampleExercise, graded });
    const rows = Papa.parse<string[]>((await read('gradebook.csv')).trim()).data;
    assert.equal(
      rows[1]!.at(-1),
      'Made from another version of the exercise: f00; Cells are missing: “const model = tf.sequential();”; ' +
        'Graded by faulty tests: The windows have the right shape',
    );
    assert.equal(
      rows[2]!.at(-1),
      'Graded by faulty tests: windows of another series; Crashed: The model has an LSTM and a dense layer',
    );
    assert.deepEqual(rows[3]!.slice(0, 4), ['citra', '', '10', '']);
    const [ana, budi, citra] = await Promise.all(
      ['ana', 'budi', 'citra'].map((one) => read(`feedback/${one}.md`)),
    );
    assert.match(
      ana!,
      /another version of this exercise[\s\S]*lacks cells[\s\S]*A test could not judge your answer/,
    );
    assert.doesNotMatch(budi!, /could not judge/, 'that the hidden test is faulty stays with the teacher');
    assert.match(citra!, /This is not your fault/);
    assert.doesNotMatch(citra!, /GradingError/);
    const { summary } = classReport.parse(JSON.parse(await read('report.json')));
    assert.equal(summary.failed, 1);
    assert.equal(summary.points!.lowest, 8 - 3, 'who has no grade is not counted');
  });

  it('takes the folders of the teacher’s machine out of what learners read', async () => {
    const one = notGraded('unreadable', 'ana', '/home/teacher/ana.rnnbook: is larger than 64 MB.');
    const graded = [{ ...one, file: '/home/teacher/ana.rnnbook' }];
    await writeClassReports(folder, { exercise: sampleExercise, graded });
    const feedback = await read('feedback/ana.md');
    assert.match(feedback, /ana\.rnnbook cannot be read .*: is larger than 64 MB\./);
    assert.doesNotMatch(feedback, /teacher/);
  });

  it('stays small when a submission throws an endless message', async () => {
    const long = 'x'.repeat(5_000_000);
    const error = { name: long, message: long, stack: long };
    const one = gradedAs('ana', ['failed'], {
      cells: [{ id: 'cutw', status: 'error', error, durationMs: 1 }],
    });
    assert.ok(one.status === 'graded');
    const [first] = one.grade.result.tests;
    Object.assign(first!, {
      message: long,
      teacherMessage: long,
      parts: [{ name: 'p', points: 1, earned: 0, message: long }],
    });
    const files = await writeClassReports(folder, { exercise: sampleExercise, graded: [one] });
    for (const file of files) assert.ok((await stat(file)).size < 200_000, file);
    assert.match(await read('teacher/ana.md'), /x… \(\+4990000\)/);
  });

  it('gives learners with odd names files of their own', async () => {
    const learners = ['a/b', 'a b', '../../x', 'CON', 'ana'];
    await writeClassReports(folder, {
      exercise: sampleExercise,
      graded: learners.map((name) => gradedAs(name, [])),
    });
    assert.equal((await readdir(join(folder, 'feedback'))).length, learners.length);
    assert.equal((await readdir(join(folder, 'teacher'))).length, learners.length);
  });

  it('speaks Indonesian', async () => {
    const similar = sampleSimilarity(['ana', 'budi', 'citra']);
    await writeClassReports(folder, {
      ...{ exercise: sampleExercise, graded: smallClass, similar, language: 'id' },
    });
    const [head] = Papa.parse<string[]>((await read('gradebook.csv')).trim()).data;
    assert.deepEqual(head!.slice(0, 5), ['pelajar', 'poin', 'dari', 'persen', '1. Cut windows (5 poin)']);
    assert.ok((await read('feedback/budi.md')).includes('Anda memperoleh **1.5 dari 10 poin** (15 %).'));
    assert.ok((await read('teacher/budi.md')).includes('# budi: untuk pengajar'));
    const html = await read('report.html');
    assert.match(html, /<html lang="id">/);
    for (const word of ['Sebaran', 'Rincian tiap pelajar', 'Pekerjaan yang mirip', 'tersembunyi'])
      assert.ok(html.includes(word), word);
    assert.doesNotMatch(html, /Learners|Distribution|learner by|Not passed/);
  });

  it('lists pairs that share code, with both passages side by side', async () => {
    const similar = sampleSimilarity(['ana', 'budi', 'citra']);
    await writeClassReports(folder, { exercise: sampleExercise, graded: smallClass, similar });
    const [, first] = Papa.parse<string[]>((await read('similarity.csv')).trim()).data;
    assert.deepEqual(first!.slice(0, 2).sort(), ['ana', 'budi']);
    const html = await read('report.html');
    assert.ok(html.includes('window.push(series[start + i])') && html.includes('row.push(series[from + i])'));
  });
});
