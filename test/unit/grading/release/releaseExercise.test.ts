import fc from 'fast-check';
import assert from 'node:assert/strict';
import { ExerciseError } from '../../../../src/grading/exercise/ExerciseError';
import { readExercise } from '../../../../src/grading/exercise/readExercise';
import { releaseExercise } from '../../../../src/grading/release/releaseExercise';
import { solveExercise } from '../../../../src/grading/release/solveExercise';
import type { CodeCell, Notebook } from '../../../../src/notebook/notebook';
import { parseNotebook } from '../../../../src/notebook/parse';
import { printNotebook } from '../../../../src/notebook/print';
import {
  code,
  forecastExercise,
  hidden,
  notebookOf,
  solutionOf,
  starter,
  text,
  visible,
} from '../exercise/notebooks';
import { exercise, MARKER } from '../exercise/randomExercise';

describe('releaseExercise', () => {
  it('keeps what learners need, with its ids, and nothing else', () => {
    const teachers = forecastExercise();
    (teachers.cells[1] as CodeCell).outputs = [
      { kind: 'stream', stream: 'stdout', text: 'return values.at(-1)!;' },
    ];
    const before = printNotebook(teachers);
    const released = releaseExercise(teachers);
    assert.deepEqual(
      released.cells.map(({ id }) => id),
      ['intro', 'data', 'task1', 'naive', 'mean', 'seen', 'task2', 'scale'],
    );
    assert.equal(printNotebook(teachers), before, "the teacher's notebook has changed");
    assert.doesNotMatch(printNotebook(released), /solution|unseen|quarter|"outputs"|values\.at/);
    const { tasks } = readExercise(released);
    assert.deepEqual(
      tasks.map((task) => [
        task.title,
        task.starters.map(({ solution }) => solution),
        task.tests.map((t) => t.cell.id),
      ]),
      [
        ['1. The naive forecast', [undefined, undefined], ['seen']],
        ['2. Scale', [undefined], []],
      ],
    );
    assert.deepEqual(tasks[0]!.starters[0]!.hints, ['Which value is the newest?', 'Arrays have `at`.']);
  });

  it('records the exercise and its version, which changes with tests and given code alone', () => {
    const recordOf = (change: (cells: Map<string, CodeCell>) => void) => {
      const notebook = forecastExercise();
      change(new Map(notebook.cells.map((cell) => [cell.id, cell as CodeCell])));
      return releaseExercise(notebook).metadata['exercise'] as { id: string; version: string };
    };
    const { id, version } = recordOf(() => {});
    assert.equal(id, 'forecast');
    assert.match(version, /^[0-9a-f]{16}$/);
    for (const same of ['naive', 'naiveS', 'intro']) {
      assert.equal(recordOf((cells) => void (cells.get(same)!.source += '\n// more')).version, version, same);
    }
    for (const other of ['data', 'seen', 'unseen']) {
      assert.notEqual(
        recordOf((cells) => void (cells.get(other)!.source += '\n// more')).version,
        version,
        other,
      );
    }
  });

  const leaks: [where: string, leak: (notebook: Notebook) => void, message: RegExp][] = [
    [
      'text',
      (n) => void (n.cells[0]!.source += '\n`return values.at( -1 )!`'),
      /^cell 1 \(intro\): its source .*return values\.at.*the solution naiveS/,
    ],
    [
      'a line in other quotes and over two lines',
      (n) => void (n.cells[0]!.source += '\nconst scaled =\n  series.map(\n(value) => value / 4)'),
      /of the solution scaleS/,
    ],
    [
      "a hidden test's name",
      (n) => void (n.cells[2]!.source += '\nIt works for a single value.'),
      /^cell 3 \(task1\): .*works for a single value.*the hidden test unseen/,
    ],
    [
      'a visible test',
      (n) =>
        void ((n.cells[7] as CodeCell).source +=
          '\n// const mean = series.reduce((a, b) => a + b) / series.length'),
      /^cell 8 \(seen\): its source .*the solution meanS/,
    ],
    [
      'a hint',
      (n) =>
        (n.cells[3]!.extra['exercise'] = { role: 'starter', hints: ['x', 'Write return values.at(-1)'] }),
      /^cell 4 \(naive\): its hints/,
    ],
    [
      'another member of a cell',
      (n) => void (n.cells[1]!.extra['notes'] = { deep: [{ er: 'return values.at(-1)!;' }] }),
      /^cell 2 \(data\): its other members/,
    ],
    [
      'the name of a member',
      (n) => void (n.cells[1]!.extra['works for a single value'] = 1),
      /^cell 2 \(data\): its other members/,
    ],
    [
      'a text within JSON within a text',
      (n) => void (n.cells[1]!.extra['log'] = JSON.stringify(['a\nreturn values.at(-1)!;\nb'])),
      /its other members/,
    ],
    [
      "the notebook's metadata",
      (n) => void (n.metadata['todo'] = ['check', 'const scaled = series.map((value) => value / 4)']),
      /^its metadata .*scaleS/,
    ],
    [
      "the notebook's title",
      (n) => void (n.metadata.title = 'Starts: starts at a quarter'),
      /^its metadata .*starts at a quarter/,
    ],
    [
      "the notebook's other members",
      (n) => void (n.extra['old'] = [["  t.equal(await t.value('naive([17])'), 17);"]]),
      /^its other members .*unseen/,
    ],
    ['an id', (n) => void (n.cells[1]!.id = 'works_for-a-Single-value'), /its id /],
  ];
  for (const [where, leak, message] of leaks) {
    it(`refuses what stands in ${where}`, () => {
      const notebook = forecastExercise();
      leak(notebook);
      assert.throws(
        () => releaseExercise(notebook),
        (error) => error instanceof ExerciseError && (assert.match(error.message, message), true),
      );
    });
  }

  it("takes no offence at what the learner is given anyway, at loops, brackets and visible tests' own lines", () => {
    const notebook = notebookOf([
      text('t', 'Use `units: 3` and return h.'),
      code('g', 'const units = 3;\nconst model = tf.sequential();'),
      code('s', 'function f(h: number) {\n  // const y = h * 2;\n}', starter),
      code(
        'S',
        'function f(h: number) {\n  const y = h * 2;\n  for (let i = 0; i < 3; i++) {\n  }\n  return h;\n}\nconst model = tf.sequential();\nconst o = { units: 3 };',
        solutionOf('s'),
      ),
      code(
        'v',
        "rnn.test('f of one', { points: 1 }, async (t) => {\n  for (let i = 0; i < 3; i++) {\n  }\n  const got = await t.value('f(1)');\n});",
        visible,
      ),
      code(
        'h',
        "rnn.test('f', { points: 1 }, async (t) => {\n  const got = await t.value('f(1)');\n});",
        hidden,
      ),
    ]);
    assert.equal(releaseExercise(notebook).cells.length, 4);
  });

  it('finds a statement whose lines say little one by one', () => {
    const notebook = notebookOf([
      code('s', '', starter),
      code('S', 'const options = {\n  units: 17, // seventeen\n  epochs: 3,\n};', solutionOf('s')),
      text('t', '`const options = { units: 17, epochs: 3 }`'),
    ]);
    assert.throws(
      () => releaseExercise(notebook),
      /cell 3 \(t\): its source would show learners "const options/,
    );
  });

  it('lets an id be a word that a hidden test uses', () => {
    const notebook = notebookOf([
      code('forecast', '// your code', starter),
      code('S', 'const forecast = 1;', solutionOf('forecast')),
      code(
        'h',
        "rnn.test('forecast', { points: 1 }, async (t) => { t.ok(await t.value('forecast')); });",
        hidden,
      ),
    ]);
    assert.equal(releaseExercise(notebook).cells.length, 1);
  });

  it('tells each place once, with how much stands there', () => {
    const notebook = notebookOf([
      code('s', '', starter),
      code('S', 'const a = b + 1;\nconst c = a + 2;\nconst d = c + 3;', solutionOf('s')),
      text('t', 'const a = b + 1; const c = a + 2; const d = c + 3;'),
    ]);
    assert.throws(() => releaseExercise(notebook, 'x.rnnbook'), {
      message:
        /^x\.rnnbook: cell 3 \(t\): its source would show learners "const a = b \+ 1;" and 2 more, of the solution S\. /,
    });
  });

  it('never shows a marked line of a solution or a hidden test, keeps all other cells, and releases its release', () => {
    fc.assert(
      fc.property(exercise, (notebook) => {
        const released = releaseExercise(notebook);
        const printed = printNotebook(released);
        assert.doesNotMatch(printed, MARKER);
        const kept = notebook.cells.filter(({ id }) => !/^(solution|unseen)/.test(id));
        assert.deepEqual(released.cells, kept);
        assert.equal(readExercise(parseNotebook(printed)).tasks.length, readExercise(notebook).tasks.length);
      }),
    );
  });

  it('finds any hidden line, wherever it is put', () => {
    const places: ((notebook: Notebook, line: string) => void)[] = [
      (n, line) => n.cells.push(text('put', `So: ${line}!`)),
      (n, line) => n.cells.push({ ...text('put', ''), extra: { a: [{ [line]: null }] } }),
      (n, line) => void (n.metadata['put'] = line),
      (n, line) => void (n.extra['put'] = line.replaceAll(' ', '\n\t ')),
    ];
    fc.assert(
      fc.property(exercise, fc.nat(), fc.constantFrom(...places), (notebook, which, put) => {
        const lines = notebook.cells.flatMap(({ id, source }) =>
          /^(solution|unseen)/.test(id) ? source.split('\n').filter((line) => MARKER.test(line)) : [],
        );
        fc.pre(lines.length > 0);
        put(notebook, lines[which % lines.length]!.replace(/\/\/.*/, ''));
        assert.throws(() => releaseExercise(notebook), {
          name: 'ExerciseError',
          message: /would show learners/,
        });
      }),
    );
  });

  it('searches 10,000 cells and a huge text to the end', function () {
    this.timeout(120_000);
    const lines = Array.from(
      { length: 5_000 },
      (_, i) => `const a${i} = b${i} + ${'a '.repeat(100).trim().replaceAll(' ', '+')};`,
    );
    const notebook = notebookOf([
      ...Array.from({ length: 10_000 }, (_, i) => code(`c${i}`, `const c${i} = ${i};`)),
      text('huge', 'a+'.repeat(1_000_000)),
      code('__proto__', '', starter),
      code('S', lines.join('\n'), solutionOf('__proto__')),
    ]);
    assert.equal(releaseExercise(notebook).cells.length, 10_002);
  });
});

describe('solveExercise', () => {
  it("puts the teacher's code into the starter cells, which keep id and role", () => {
    const teachers = forecastExercise();
    const solved = solveExercise(teachers);
    const source = (notebook: Notebook, id: string) => notebook.cells.find((cell) => cell.id === id)!.source;
    assert.deepEqual(
      solved.cells.map(({ id }) => id),
      ['intro', 'data', 'task1', 'naive', 'mean', 'seen', 'unseen', 'task2', 'scale', 'both'],
    );
    for (const id of ['naive', 'mean', 'scale']) assert.equal(source(solved, id), source(teachers, `${id}S`));
    assert.equal(readExercise(solved).tasks[0]!.starters[0]!.hints.length, 2);
  });
});
