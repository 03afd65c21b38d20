import assert from 'node:assert/strict';
import { GradingError } from '../../../../src/grading/run/runTests';
import { exerciseResult } from '../../../../src/grading/run/results';
import { KernelClient } from '../../../../src/kernel/client';
import { distFolder } from '../../kernel/testKernel';
import { gradeCase, testOf } from './grading';

const READS = "rnn.test('reads', { points: 1 }, async (t) => { t.equal(await t.value('x'), 1); });";
/** What the grader evaluates is found on it. */
const answering = (value: string) =>
  `const globalThis = { Symbol, [Symbol.for('rnnbook.answering')]: { value: () => ${value}, call: () => ${value} } };`;

describe('grading a submission that answers as it likes', () => {
  for (const [what, answer] of [
    ['what is no reply', `'passed'`],
    ['a reply with more in it', `'{"data":"1","status":"passed"}'`],
    ['arrays of millions of arrays', `'{"data":[' + '[],'.repeat(10_000_000) + '[]]}'`],
    ['no text', '{ data: "1" }'],
  ] as const) {
    it(`reads nothing from ${what}`, async () => {
      const grade = await gradeCase({ answers: [answering(answer)], tests: READS });
      const { status, message, earned } = testOf(grade, 'reads');
      assert.deepEqual([status, earned], ['failed', 0]);
      assert.match(message, /x gave an answer that cannot be read/);
    });
  }

  it('reads values only, which it could have returned as well', async () => {
    const grade = await gradeCase({ answers: [answering(`'{"data":"1"}'`)], tests: READS });
    assert.equal(testOf(grade, 'reads').status, 'passed');
  });

  it('refuses a value of millions of arrays', async () => {
    const answers = ['const x = Array.from({ length: 2_100_000 }, () => []);'];
    const { status, message } = testOf(await gradeCase({ answers, tests: READS }), 'reads');
    assert.equal(status, 'failed');
    assert.match(message, /made of too many arrays or objects/);
  });

  it('keeps a result that can be read again, whatever place an error claims', async () => {
    const answers = [
      `const x = 1;
      function f() { const error = new Error('placed'); error.stack = 'Error: placed\\n    at cell answer:${'9'.repeat(400)}:1'; throw error; }`,
    ];
    const tests = "rnn.test('calls', { points: 1 }, async (t) => { await t.call('f'); });";
    const { result } = await gradeCase({ answers, tests });
    assert.equal(result.tests[0]?.status, 'error');
    assert.deepEqual(exerciseResult.parse(JSON.parse(JSON.stringify(result))), result);
  });

  it('does not let it tell what hidden tests ask through what visible ones say', async () => {
    const answers = [
      'const seen = [];\nconst f = (x) => { seen.push(x); throw new Error("seen: " + seen.join()); };',
    ];
    const call = (name: string, value: number) =>
      `rnn.test('${name}', { points: 1 }, async (t) => { t.equal(await t.call('f', ${value}), 1); });`;
    const { result } = await gradeCase({
      answers,
      hiddenTests: call('unseen', 4711),
      lateTests: call('seen', 1),
    });
    assert.deepEqual(
      result.tests.map(({ name }) => name),
      ['unseen', 'seen'],
    );
    assert.match(result.tests[1]!.message, /seen: 1 /);
    assert.doesNotMatch(JSON.stringify(result.tests.map(({ message, parts }) => [message, parts])), /4711/);
  });

  it('fails, and does not end the grader, where a process for it cannot be started again', async () => {
    let kernels = 0;
    const options = { folder: process.cwd(), backend: 'cpu', distFolder } as const;
    const createSubmissionKernel = () =>
      new KernelClient(kernels++ === 0 ? options : { ...options, node: '/nowhere/node' });
    const tests =
      "rnn.test('again', { points: 1 }, async (t) => { await t.rerun({ replace: { seed: 2 } }); t.equal(await t.value('x'), 1); });";
    await assert.rejects(
      gradeCase({ given: 'const seed = 1;', answers: ['const x = 1;'], tests }, { createSubmissionKernel }),
      (error) => error instanceof GradingError && /nowhere/.test(error.message),
    );
  });
});
