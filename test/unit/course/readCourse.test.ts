import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyCourse } from '../../../src/course/copyCourse';
import { isExercise, isSection } from '../../../src/course/layout';
import { inLanguage, languageOf } from '../../../src/course/languages';
import { partsOf } from '../../../src/course/partsOf';
import { countRun, firstUnfinished } from '../../../src/course/progress';
import { type CourseCache, isCourse, readCourse } from '../../../src/course/readCourse';
import { code, text } from '../grading/exercise/notebooks';
import { writeSamples } from './samples';

describe('a course that is read', () => {
  let home: string;
  let folder: string;
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'rnnbook-course-'));
    folder = join(home, 'course');
    writeSamples(join(home, 'samples'));
    await copyCourse({ samples: join(home, 'samples'), folder, language: 'id' });
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('has sections with their parts, and exercises in the order of the chapter', async () => {
    const course = (await readCourse(folder, 'id'))!;
    assert.equal(course.language, 'id');
    assert.deepEqual(
      course.sections.map(({ file, title }) => [file, title]),
      [
        ['chapter/01-sequences.id.rnnbook', 'Barisan'],
        ['chapter/02-simple-rnn.rnnbook', 'SimpleRNN'],
        ['chapter/10-review.id.rnnbook', 'Ulasan'],
      ],
    );
    assert.deepEqual(course.sections[0]!.parts, [
      { title: 'Not a heading of its own? Yes: ## in a line', cell: 'title', code: ['first'] },
      { title: '7.1.2 Barisan twice', cell: 'deep', code: ['second', 'third'] },
    ]);
    assert.deepEqual(
      course.exercises.map(({ title, tests }) => [title, tests]),
      ['Buatan sendiri', 'Harga saham'].map((title) => [
        title,
        [{ name: 'repeats the last value', points: 2 }],
      ]),
    );
  });

  it('is there in the language that it has, whichever is preferred', async () => {
    const course = (await readCourse(folder, 'en'))!;
    assert.equal(course.language, 'id');
    assert.equal(course.sections.length, 3);
    await copyCourse({ samples: join(home, 'samples'), folder, language: 'en' });
    const both = (await readCourse(folder, 'en'))!;
    assert.deepEqual(
      both.sections.map(({ title }) => title),
      ['Sequences', 'SimpleRNN', 'Review'],
    );
    assert.equal(both.exercises.length, 2);
  });

  it('is none where there are no sections', async () => {
    assert.equal(await isCourse(folder), true);
    rmSync(join(folder, 'chapter'), { recursive: true });
    mkdirSync(join(folder, 'chapter'));
    writeFileSync(join(folder, 'chapter', 'notes.rnnbook'), '');
    for (const path of [folder, join(home, 'nowhere')]) {
      assert.equal(await isCourse(path), false);
      assert.equal(await readCourse(path, 'en'), undefined);
    }
  });

  it('has damaged notebooks too, with what is wrong with them', async () => {
    writeFileSync(join(folder, 'chapter/02-simple-rnn.rnnbook'), '<<<<<<< ours\n{');
    writeFileSync(
      join(folder, 'exercises/stock-prices/stock-prices.id.rnnbook'),
      '{"rnnbook":1,"cells":[],"metadata":{"exercise":{"id":"x"}}}',
    );
    const { sections, exercises } = (await readCourse(folder, 'id'))!;
    assert.match(sections[1]!.problem!, /conflict markers/);
    assert.deepEqual([sections[1]!.title, sections[1]!.parts], ['02-simple-rnn', []]);
    assert.match(exercises[1]!.problem!, /no cell is for the learner/);
    assert.deepEqual([exercises[1]!.title, exercises[1]!.tests], ['stock-prices', []]);
  });

  it('is read anew only where a file has changed', async () => {
    const cache: CourseCache = new Map();
    const before = (await readCourse(folder, 'id', cache))!;
    const file = join(folder, 'chapter/02-simple-rnn.rnnbook');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"SimpleRNN"', '"Simple networks"'));
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    const after = (await readCourse(folder, 'id', cache))!;
    assert.equal(after.sections[1]!.title, 'Simple networks');
    assert.equal(after.sections[0], before.sections[0], 'the very same');
  });
});

describe('the progress with a course', () => {
  it('counts the cells that are there and were run', () => {
    const parts = partsOf(
      [text('a', 'No heading'), code('b', '1'), text('c', '## Two'), code('d', '2')],
      'One',
    );
    assert.deepEqual(
      parts.map(({ title, code }) => [title, code]),
      [
        ['One', ['b']],
        ['Two', ['d']],
      ],
    );
    assert.deepEqual(countRun(parts, new Set(['d', 'gone'])), { run: 1, cells: 2 });
    assert.deepEqual(countRun([], new Set()), { run: 0, cells: 0 });
  });

  it('goes on at the first section of which not all was run', () => {
    const counts = (...counts: [number, number][]) => counts.map(([run, cells]) => ({ run, cells }));
    const next = (list: { run: number; cells: number }[]) =>
      list.indexOf(firstUnfinished(list, (one) => one)!);
    assert.equal(next(counts([2, 2], [0, 0], [1, 2], [0, 2])), 2);
    assert.equal(next(counts([0, 3], [1, 2])), 0);
    assert.equal(next(counts([3, 3], [2, 2])), 0, 'from the beginning');
    assert.equal(
      firstUnfinished([], () => ({ run: 0, cells: 0 })),
      undefined,
    );
  });
});

describe('the names of files in the course', () => {
  it('tell their language', () => {
    for (const [path, language] of [
      ['chapter/02-simple-rnn.rnnbook', 'en'],
      ['chapter/02-simple-rnn.id.rnnbook', 'id'],
      ['chapter/10-review/id/1-gates.ts', 'id'],
      ['chapter/10-review/en/1-gates.ts', 'en'],
      ['data/id', undefined],
      ['data/load.csv', undefined],
    ] as const)
      assert.equal(languageOf(path), language, path);
    assert.deepEqual(inLanguage(['a/en/en/x.ts', 'a/en/id/x.ts'], 'en'), ['a/en/en/x.ts']);
  });

  it('tell sections and exercises from other notebooks', () => {
    for (const path of ['chapter/01-a.rnnbook', '/home/me/course/chapter/11-b.id.rnnbook'])
      assert.ok(isSection(path), path);
    for (const path of ['chapter/notes.rnnbook', 'chapter/x/01-a.rnnbook', 'mychapter/01-a.rnnbook'])
      assert.ok(!isSection(path), path);
    for (const path of ['exercises/a-b/a-b.rnnbook', 'exercises/a-b/a-b.id.rnnbook'])
      assert.ok(isExercise(path), path);
    for (const path of ['exercises/a.rnnbook', 'exercises/a/b.rnnbook']) assert.ok(!isExercise(path), path);
  });
});
