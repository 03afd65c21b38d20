import fc from 'fast-check';
import assert from 'node:assert/strict';
import { ExerciseError } from '../../../../src/grading/exercise/ExerciseError';
import { readExercise } from '../../../../src/grading/exercise/readExercise';
import { withHints, withRole } from '../../../../src/grading/exercise/roles';
import { withPoints } from '../../../../src/grading/exercise/withPoints';
import { parseNotebook } from '../../../../src/notebook/parse';
import { printNotebook } from '../../../../src/notebook/print';
import { notebook } from '../../notebook/arbitraries';
import { code, forecastExercise, hidden, notebookOf, solutionOf, starter, text, visible } from './notebooks';

describe('readExercise', () => {
  it('gives the tasks with their starters, solutions, hints and tests, in order', () => {
    const { tasks, settings } = readExercise(forecastExercise());
    assert.deepEqual(
      tasks.map((task) => ({
        title: task.title,
        starters: task.starters.map(({ cell, solution, hints }) => [cell.id, solution?.id, hints.length]),
        tests: task.tests.map(({ cell, hidden, tests }) => [cell.id, hidden, tests]),
      })),
      [
        {
          title: '1. The naive forecast',
          starters: [
            ['naive', 'naiveS', 2],
            ['mean', 'meanS', 0],
          ],
          tests: [
            [
              'seen',
              false,
              [{ name: 'repeats the last value', points: 2, hint: 'Look at the end.', line: 1 }],
            ],
            ['unseen', true, [{ name: 'works for a single value', points: 3, line: 1 }]],
          ],
        },
        {
          title: '2. Scale',
          starters: [['scale', 'scaleS', 0]],
          tests: [
            [
              'both',
              true,
              [
                { name: 'is at most 1', points: 0.5, line: 1 },
                { name: 'starts at a quarter', points: 1, line: 2 },
              ],
            ],
          ],
        },
      ],
    );
    const defaults = {
      id: 'forecast',
      cellSeconds: 60,
      testSeconds: 60,
      totalSeconds: 600,
      memoryMB: 2048,
      outputMB: 10,
      files: [],
      variants: {},
    };
    assert.deepEqual(settings, defaults);
  });

  it('has no title where no heading stands above, and none from a heading in a code block', () => {
    const { tasks } = readExercise(notebookOf([text('a', '```\n# not this\n```'), code('s', '', starter)]));
    assert.deepEqual(
      tasks.map(({ title }) => title),
      [undefined],
    );
  });

  it('tells everything that is wrong at once, with file, cell and remedy', () => {
    const wrong = notebookOf(
      [
        code('early', "rnn.test('a', { points: 1 }, () => {})", visible),
        code('s', 'x', starter),
        code('s1', 'x', solutionOf('s')),
        code('s2', 'x', solutionOf('s')),
        code('lost', 'x', solutionOf('nowhere')),
        code('odd', 'x', solutionOf('given')),
        code('given', '1'),
      ],
      { id: 'e', cellSeconds: -1, memoryMB: '2 GB' },
    );
    const error = refusal(() => readExercise(wrong, 'e.rnnbook'));
    assert.match(error.message, /^e\.rnnbook: 6 problems:\n/);
    assert.deepEqual(
      error.problems.map(({ cell, number }) => [cell, number]),
      [
        [undefined, undefined],
        [undefined, undefined],
        ['early', 1],
        ['s2', 4],
        ['lost', 5],
        ['odd', 6],
      ],
    );
    for (const part of [
      'metadata.exercise.cellSeconds: expected a number of seconds above 0, not -1',
      'metadata.exercise.memoryMB: expected a number of MB, not "2 GB"',
      'before any starter',
      'the cell s1',
      'no cell has this id',
      'cell 7 (given), which is no starter cell',
    ])
      assert.ok(error.message.includes(part), `${part} is not in ${error.message}`);
    for (const { remedy } of error.problems) assert.match(remedy, /\.$/);
  });

  for (const [what, role, expected] of [
    ['an unknown role', { role: 'tutor' }, /expected "given", "starter", "solution" or "test".*"tutor"/],
    ['a member with a slip of the pen', { role: 'test', hiden: true, hidden: true }, /has no "hiden"/],
    ['a test that does not say whether it is hidden', { role: 'test' }, /hidden: .* but it is missing/],
    ['a role that is no object', 'starter', /expected/],
    ['hints that are no texts', { role: 'starter', hints: [1] }, /hints\.0: expected a text, not 1/],
    ['an id of no cell', { role: 'solution', of: 'a b' }, /of: expected 1 to 64 letters/],
  ] as const) {
    it(`refuses ${what}`, () => {
      const error = refusal(() =>
        readExercise(notebookOf([code('s', '', starter), code('c', '', role as object)])),
      );
      assert.match(error.message, new RegExp(`^cell 2 \\(c\\): .*${expected.source}`));
      assert.equal(error.problems.length, 1);
    });
  }

  it('tells a broken starter once, and not what follows from it', () => {
    const error = refusal(() =>
      readExercise(
        notebookOf([
          code('s', '', { role: 'starter', hint: 'x' }),
          code('S', '1', solutionOf('s')),
          code('t', "rnn.test('a', { points: 1 }, () => {})", visible),
        ]),
      ),
    );
    assert.deepEqual(
      error.problems.map(({ cell }) => cell),
      ['s'],
    );
  });

  for (const [what, source, expected] of [
    [
      'a computed name',
      'rnn.test(`a ${1}`, { points: 1 }, () => {})',
      /line 1: the name of a test is a literal/,
    ],
    ['computed points', "\nrnn.test('a', { points: 1 + 1 }, () => {})", /line 2: the points of the test "a"/],
    ['no points', "rnn.test('a', {}, () => {})", /the points of the test "a"/],
    ['no options', "rnn.test('a', () => {})", /the test "a" has no points/],
    ['options that are spread', "rnn.test('a', { ...o, points: 1 }, () => {})", /not all literal/],
    ['points below 0', "rnn.test('a', { points: -1 }, () => {})", /has -1 points/],
    ['endless points', "rnn.test('a', { points: 1e999 }, () => {})", /has Infinity points/],
    ['no function', "rnn.test('a', { points: 1 })", /has no function/],
    ['a loop', "for (const x of [1, 2]) rnn.test('a', { points: 1 }, () => {})", /in a loop or a function/],
    ['another name for it', 'const test = rnn.test;', /rnn\.test is not called here/],
    [
      'the same name twice',
      "rnn.test('a', { points: 1 }, () => {});\n".repeat(2),
      /line 2: a test "a" stands in cell 2/,
    ],
    ['code that does not parse', "rnn.test('a', {", /the code cannot be read/],
    ['a computed hint', "rnn.test('a', { points: 1, hint: h }, () => {})", /the hint of the test "a"/],
  ] as const) {
    it(`refuses a test with ${what}`, () => {
      const error = refusal(() =>
        readExercise(notebookOf([code('s', '', starter), code('t', source, hidden)])),
      );
      assert.match(error.message, /^cell 2 \(t\): /);
      assert.match(error.message, expected);
    });
  }

  it('finds tests in typed code, awaited, in a branch and with computed access', () => {
    const source = `type T = { a: number };
await rnn.test('one', { points: 1 as number } satisfies object, async (t: T): Promise<void> => {});
if (true) rnn['test']('two', { points: 2 }, () => {});`;
    const { tasks } = readExercise(notebookOf([code('s', '', starter), code('t', source, visible)]));
    assert.deepEqual(tasks[0]!.tests[0]!.tests, [
      { name: 'one', points: 1, line: 2 },
      { name: 'two', points: 2, line: 3 },
    ]);
  });

  it('tells a test that lacks its role, since its code would be given away and its points lost', () => {
    const forgotten = code('t', "rnn.test('a', { points: 1 }, () => {})");
    assert.match(
      refusal(() => readExercise(notebookOf([code('s', '', starter), forgotten]))).message,
      /no test cell/,
    );
  });

  it('refuses a notebook that is none, and one without anything to write', () => {
    const plain = { ...notebookOf([code('s', '', starter)]), metadata: {} };
    assert.match(refusal(() => readExercise(plain)).message, /metadata\.exercise is missing/);
    assert.match(
      refusal(() => readExercise(notebookOf([code('a', '1')]))).message,
      /no cell is for the learner/,
    );
    assert.match(
      refusal(() => readExercise(notebookOf([{ ...text('m', ''), extra: { exercise: starter } }]))).message,
      /holds code, this one text/,
    );
  });

  it('reads any notebook, or refuses it with an ExerciseError', () => {
    fc.assert(
      fc.property(notebook, fc.jsonValue(), fc.jsonValue(), (any, member, settings) => {
        const cells = any.cells.map((cell) => ({ ...cell, extra: { ...cell.extra, exercise: member } }));
        try {
          readExercise({ ...any, cells, metadata: { ...any.metadata, exercise: settings } });
        } catch (error) {
          assert.ok(error instanceof ExerciseError, String(error));
        }
      }),
    );
  });

  it('takes hostile ids for ids, and reads 10,000 cells and a huge text to the end', function () {
    this.timeout(120_000);
    const special = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const cells = special.flatMap((id) => [
      code(id, '', starter),
      code(`${id}S`, `const ${id}_ = 1`, solutionOf(id)),
    ]);
    const many = Array.from({ length: 10_000 }, (_, i) => code(`c${i}`, `const c${i} = ${i};`));
    const huge = text('huge', '# '.repeat(500_000) + '`*_['.repeat(100_000));
    const { tasks, cells: all } = readExercise(notebookOf([huge, ...many, ...cells]));
    assert.equal(all.length, 10_009);
    assert.deepEqual(
      tasks[0]!.starters.map(({ cell, solution }) => [cell.id, solution?.id]),
      special.map((id) => [id, `${id}S`]),
    );
  });
});

describe('roles in a file', () => {
  it('are written and taken away without touching anything else', () => {
    fc.assert(
      fc.property(notebook, fc.nat(), (any, at) => {
        const cell = any.cells[at % Math.max(1, any.cells.length)];
        fc.pre(cell !== undefined && !Object.hasOwn(cell.extra, 'exercise'));
        const withCell = (changed: typeof cell) => ({
          ...any,
          cells: any.cells.map((c) => (c === cell ? changed : c)),
        });
        const marked = printNotebook(withCell(withRole(cell, hidden)));
        assert.deepEqual(
          parseNotebook(marked).cells.find(({ id }) => id === cell.id)!.extra['exercise'],
          hidden,
        );
        assert.equal(printNotebook(parseNotebook(marked)), marked);
        assert.equal(
          printNotebook(withCell(withRole(withRole(cell, hidden), { role: 'given' }))),
          printNotebook(any),
        );
      }),
    );
  });

  it('keep their place among the other members', () => {
    const cell = { ...code('s', ''), extra: { a: 1, exercise: starter, b: 2 } };
    assert.deepEqual(Object.keys(withRole(cell, solutionOf('x')).extra), ['a', 'exercise', 'b']);
  });

  it('hold hints, which can be taken away again', () => {
    const hinted = withHints(code('s', '', starter), ['one', 'two']);
    assert.deepEqual(readExercise(notebookOf([hinted])).tasks[0]!.starters[0]!.hints, ['one', 'two']);
    assert.deepEqual(withHints(hinted, []), code('s', '', starter));
  });

  it("change a test's points and nothing else", () => {
    const source =
      "const x: number = 2; // 2\nrnn.test('a', { points: 2 }, () => {}); rnn.test('b', { hint: '2', points: 2 }, () => {});";
    const changed = withPoints(code('t', source, visible), 'b', 1.5);
    assert.equal(changed.source, source.replace("'2', points: 2", "'2', points: 1.5"));
    assert.throws(() => withPoints(changed, 'c', 1), /no test "c"/);
    assert.throws(() => withPoints(changed, 'a', -1), /0 points or more/);
  });
});

function refusal(run: () => unknown): ExerciseError {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof ExerciseError, String(error));
    return error;
  }
  assert.fail('nothing was refused');
}
