import assert from 'node:assert/strict';
import { gradeCase, testOf } from './grading';

const FORWARD =
  "rnn.test('adds', { points: 2, hint: 'Use a sum.' }, async (t) => { t.equal(await t.call('add', 2, 3), 5); });";

describe('grading a submission', () => {
  it('gives a right answer its points, whatever the learner did to given cells', async () => {
    const grade = await gradeCase({
      given: 'const offset = 0;',
      answers: ['function add(a: number, b: number) { return a + b + offset; }'],
      tests: FORWARD,
    });
    assert.deepEqual([grade.result.earned, grade.result.points], [2, 2]);
    const { status, message, faulty } = testOf(grade, 'adds');
    assert.deepEqual([status, message, faulty], ['passed', 'Passed.', false]);
  });

  it('says what was expected and what came, with the hint', async () => {
    const grade = await gradeCase({ answers: ['const add = (a, b) => a * b;'], tests: FORWARD });
    const { status, message, earned } = testOf(grade, 'adds');
    assert.deepEqual([status, earned], ['failed', 0]);
    assert.match(message, /should be 5, but is 6\.\nHint: Use a sum\./);
  });

  it('tells a wrong answer, an error, a missing name, a crash and a loop apart', async () => {
    const tests = ['wrong', 'throws', 'absent', 'ends', 'loops', 'right']
      .map(
        (name) =>
          `rnn.test('${name}', { points: 1 }, async (t) => { t.equal(await t.call('${name}'), 1); });`,
      )
      .join('\n');
    const grade = await gradeCase({
      answers: [
        'const wrong = () => 2;\nfunction throws() {\n  throw new RangeError("too far");\n}',
        'const ends = () => process.exit(0);\nconst loops = () => { while (true); };\nconst right = () => 1;',
      ],
      tests,
      settings: { testSeconds: 2 },
    });
    const seen = Object.fromEntries(grade.result.tests.map(({ name, status }) => [name, status]));
    assert.deepEqual(seen, {
      wrong: 'failed',
      throws: 'error',
      absent: 'missing',
      ends: 'crashed',
      loops: 'timeout',
      right: 'passed',
    });
    const throws = testOf(grade, 'throws');
    assert.match(throws.message, /throws failed: RangeError: too far \(cell answer, line 3\)/);
    assert.deepEqual(throws.at, { cell: 'answer', line: 3 });
    assert.match(testOf(grade, 'absent').message, /There is no absent\. Declare it with this name/);
    assert.match(testOf(grade, 'ends').message, /ends ended the process, with exit code 0/);
    assert.match(testOf(grade, 'loops').message, /loops took too long and was stopped/);
  });

  it('says which cell failed where the test asks for what that cell was to make', async () => {
    const grade = await gradeCase({
      answers: [
        'const trained: { loss: number }[] = [];\nfor (const seed of [1, 2]) {\n  trained.push(train(seed));\n}',
        'function train(seed: number): { loss: number } {\n  throw new RangeError(`no seed ${seed}`);\n}',
      ],
      tests: "rnn.test('trains', { points: 1 }, async (t) => { await t.value('trained[0].loss'); });",
    });
    const { message, at } = testOf(grade, 'trains');
    assert.match(message, /trained\[0\]\.loss failed: TypeError: .*\. Before that a cell failed: \w+: /);
    assert.equal(at?.cell, 'answer');
  });

  it('leaves long expressions of a test out of what a learner is told', async () => {
    const grade = await gradeCase({
      answers: ['const zero = () => { throw new Error("none"); };'],
      tests:
        "rnn.test('asks much', { points: 1 }, async (t) => { await t.value(`(() => {\n  const before = 1;\n  return zero();\n})()`); });",
    });
    assert.equal(
      testOf(grade, 'asks much').message,
      'What the test asks for failed: Error: none (cell answer, line 1)',
    );
  });

  it('lets a cell that fails, does not parse, hangs or ends the process cost that cell only', async () => {
    const grade = await gradeCase({
      answers: [
        'const before = 1;',
        'throw new Error("no");',
        'const = 5;',
        'while (true);',
        'process.exit(0)',
        'const after = before + 1;',
      ],
      tests: "rnn.test('runs on', { points: 1 }, async (t) => { t.equal(await t.value('after'), 2); });",
      settings: { cellSeconds: 2 },
    });
    assert.equal(testOf(grade, 'runs on').status, 'passed');
    assert.deepEqual(
      grade.result.cells.map(({ status, error }) => [status, error?.name]),
      [
        ['ok', undefined],
        ['ok', undefined],
        ['error', 'Error'],
        ['error', 'SyntaxError'],
        ['timeout', 'Timeout'],
        ['crashed', 'Crashed'],
        ['ok', undefined],
      ],
    );
  });

  it('names the cell that is to blame for what is missing', async () => {
    const grade = await gradeCase({
      answers: ['\nconst h = undefined.length;'],
      tests: "rnn.test('h', { points: 1 }, async (t) => { t.equal(await t.value('h'), 2); });",
    });
    const { status, message, at } = testOf(grade, 'h');
    assert.equal(status, 'error');
    assert.match(message, /There is no h, because its cell failed: TypeError/);
    assert.deepEqual(at, { cell: 'answer', line: 2 });
  });

  it('gives parts their own points', async () => {
    const grade = await gradeCase({
      answers: ['const h = [1, 2];'],
      tests: `rnn.test('h', { points: 5 }, async (t) => {
        await t.part(1, 'length', async () => t.equal((await t.value('h')).length, 2));
        await t.part(2, 'first', async () => t.equal((await t.value('h'))[0], 7));
      });`,
    });
    const { status, earned, parts, message } = testOf(grade, 'h');
    assert.deepEqual([status, earned], ['partly', 3]);
    assert.deepEqual(
      parts.map((part) => [part.name, part.earned, part.points]),
      [
        ['length', 1, 1],
        ['first', 0, 2],
      ],
    );
    assert.match(message, /^first: The value should be 7, but is 1\.$/);
  });

  it('gives nothing of hidden tests away, and all of it to the teacher', async () => {
    const grade = await gradeCase({
      answers: ['const secret = 3;'],
      hiddenTests: `rnn.test('the answer', { points: 1 }, async (t) => {
        await t.part(0.5, 'is large', async () => t.equal(await t.value('secret'), 4711));
      });
      rnn.test('told', { points: 1, feedback: 'Think of units.' }, async (t) => { t.ok(false, 'is 42'); });`,
    });
    const first = testOf(grade, 'the answer');
    assert.equal(first.message, 'A hidden test did not pass.');
    assert.match(first.teacherMessage, /4711/);
    assert.equal(testOf(grade, 'told').message, 'Think of units.');
  });

  it('catches what was written down, by other values of given constants', async () => {
    const task = {
      given: 'const seed: number = 3;\nconst limits = { low: -1 };',
      tests: `rnn.test('not written down', { points: 1 }, async (t) => {
        t.equal(await t.given('limits'), { low: -1 });
        t.equal(await t.value('twice'), 2 * (await t.given('seed')));
        await t.rerun({ replace: { seed: 10, limits: { low: 5 } } });
        t.equal(await t.given('limits'), { low: 5 });
        t.equal(await t.value('twice'), 2 * (await t.given('seed')));
      });`,
    };
    const computed = await gradeCase({ ...task, answers: ['const twice = 2 * seed;'] });
    assert.equal(testOf(computed, 'not written down').teacherMessage, 'Passed.');
    const written = await gradeCase({ ...task, answers: ['const twice = 6;'] });
    assert.match(testOf(written, 'not written down').message, /should be 20, but is 6/);
  });

  it('reads tensors and models as they are, and tells the first difference', async () => {
    const grade = await gradeCase({
      answers: [
        `const h = tf.tensor2d([[1, 2], [3, 4.5]]);
         const model = tf.sequential({ layers: [
           tf.layers.lstm({ units: 4, inputShape: [5, 2], returnSequences: true }),
           tf.layers.bidirectional({ layer: tf.layers.gru({ units: 3 }), mergeMode: 'concat' }),
           tf.layers.dense({ units: 1 }),
         ] });
         const probe = tf.ones([1, 5, 2]);
         const predicted = model.predict(probe);`,
      ],
      tests: `rnn.test('h', { points: 1 }, async (t) => { t.close(await t.value('h'), [[1, 2], [3, 4]]); });
        rnn.test('model', { points: 1 }, async (t) => {
          const model = await t.model('model');
          t.layers(model, [{ layer: 'lstm', units: 4 }, { layer: 'bidirectional', of: 'gru' }, 'dense']);
          t.close(model.predict(tf.ones([1, 5, 2])), await t.value('predicted'));
        });`,
    });
    assert.match(testOf(grade, 'h').message, /at \[1, 1\] should be 4 .* but is 4\.5; 1 of 4 values differ/);
    assert.equal(testOf(grade, 'model').message, 'Passed.');
  });

  it('blames a test that fails by itself on the test, not on the learner', async () => {
    const grade = await gradeCase({
      answers: ['const h = 1;'],
      tests: "rnn.test('faulty', { points: 1 }, async (t) => { const x = await t.value('h'); x.y.z(); });",
    });
    const { status, faulty, earned } = testOf(grade, 'faulty');
    assert.deepEqual([status, faulty, earned], ['error', true, 0]);
  });

  it('ends a submission that takes too long in all, and says so', async () => {
    const grade = await gradeCase({
      answers: [
        'const wait = () => new Promise((resolve) => setTimeout(resolve, 4000));',
        'await wait();',
        'await wait();',
        'const last = 1;',
      ],
      tests: "rnn.test('last', { points: 1 }, async (t) => { t.equal(await t.value('last'), 1); });",
      settings: { totalSeconds: 6 },
    });
    const { status, message } = testOf(grade, 'last');
    assert.equal(status, 'timeout');
    assert.match(message, /together took longer than 6 s/);
    assert.deepEqual(grade.result.cells.map(({ id, status }) => [id, status]).slice(-2), [
      ['added1', 'timeout'],
      ['added2', 'notRun'],
    ]);
  });

  it('grades the same twice, also what is drawn without a seed', async () => {
    const task = {
      answers: ['const drawn = [Math.random(), tf.randomNormal([1]).dataSync()[0]];'],
      tests: "rnn.test('drawn', { points: 1 }, async (t) => { t.equal(await t.value('drawn'), []); });",
    };
    const [one, two] = [await gradeCase(task), await gradeCase(task)];
    assert.match(testOf(one, 'drawn').message, /0\.\d+/);
    assert.equal(testOf(one, 'drawn').message, testOf(two, 'drawn').message);
  });

  it('says apart what was expected and what came, but of hidden tests to nobody', async () => {
    const check = (name: string, code: string) => `rnn.test('${name}', { points: 1 }, (t) => { ${code} });`;
    const grade = await gradeCase({
      answers: ['const h = 1;'],
      tests: [
        check('equal', 't.equal([1, 2], [1, 3]);'),
        check('close', 't.close(1, 2);'),
        check('close shape', 't.close([1], [1, 2]);'),
        check('shape', 't.shape([[1, 2]], [2, null]);'),
        check('least', 't.atLeast(0.5, 0.8);'),
        check('other', "t.ok(false, 'it should be true');"),
      ].join('\n'),
      hiddenTests: check('unseen', 't.equal(1, 2);'),
    });
    const differences = grade.result.tests.map(({ name, difference }) => [name, difference] as const);
    assert.deepEqual(Object.fromEntries(differences), {
      equal: { expected: '3', actual: '2' },
      close: { expected: '2', actual: '1' },
      'close shape': { expected: 'the shape [2]', actual: 'the shape [1]' },
      shape: { expected: '[2, any]', actual: '[1, 2]' },
      least: { expected: 'at least 0.8', actual: '0.5' },
      other: undefined,
      unseen: undefined,
    });
  });

  it('runs some tests alone, with all cells and helpers, and tells each as it ends', async () => {
    const test = (name: string) =>
      `rnn.test('${name}', { points: 2 }, async (t) => t.equal(await t.value('${name}'), wanted));`;
    const told: string[] = [];
    const steps: string[] = [];
    const grade = await gradeCase(
      {
        answers: ['const first = 1;', 'const second = 1;', 'const third = 0;'],
        tests: `const wanted = 1;\n${['first', 'second', 'third'].map(test).join('\n')}`,
      },
      {
        only: new Set(['second', 'third', 'none']),
        onTest: ({ name, status }) => told.push(`${name} ${status}`),
        onProgress: ({ phase, index, count }) => phase === 'test' && steps.push(`${index}/${count}`),
      },
    );
    assert.deepEqual(told, ['second passed', 'third failed']);
    assert.deepEqual(steps, ['1/2', '2/2']);
    assert.deepEqual(
      grade.result.tests.map(({ name }) => name),
      ['second', 'third'],
    );
    assert.deepEqual([grade.result.earned, grade.result.points], [2, 4]);
  });

  it('can be stopped', async () => {
    const abort = new AbortController();
    const started = performance.now();
    const grade = await gradeCase(
      { answers: ['while (true);'], tests: FORWARD },
      {
        signal: abort.signal,
        onProgress: ({ phase, index }) =>
          phase === 'cell' && index === 2 && setTimeout(() => abort.abort(), 300),
      },
    );
    assert.ok(performance.now() - started < 20_000);
    assert.deepEqual(
      [testOf(grade, 'adds').status, testOf(grade, 'adds').message],
      ['notRun', 'The run was stopped before this test.'],
    );
  });
});
