import assert from 'node:assert/strict';
import { findTests } from '../../../../src/grading/exercise/declaredTests';
import {
  TEST_SNIPPETS,
  testSnippet,
  type TestSnippet,
} from '../../../../src/extension/exercises/teacher/testSnippets';
import { gradeCase } from '../../grading/run/grading';
import { code } from '../../grading/exercise/notebooks';

const NAMES = Object.keys(TEST_SNIPPETS) as TestSnippet[];

/** What the snippets test, done right, and done wrong. */
const RIGHT = `const answer = 42;
const h = tf.zeros([3, 4]);
function forward(x: number[]) { return x.map((value) => 2 * value); }
const model = tf.sequential({ layers: [
  tf.layers.lstm({ units: 16, inputShape: [3, 1] }), tf.layers.dense({ units: 1 }),
] });
const mae = 0.05;
const result = seed * 2;`;
const WRONG = `const answer = 41;
const h = tf.zeros([4, 3]);
function forward(x: number[]) { return x; }
const model = tf.sequential({ layers: [tf.layers.dense({ units: 16, inputShape: [1] })] });
const mae = 0.5;
const result = 84;`;

describe('a test to begin with', () => {
  it('is one whole test, whose name no other has', () => {
    for (const name of NAMES) {
      const taken = new Set<string>();
      for (let i = 0; i < 3; i++) {
        const { tests, problems } = findTests(code('t', testSnippet(name, taken)));
        assert.deepEqual(problems, [], name);
        assert.equal(tests.length, 1);
        assert.ok(!taken.has(tests[0]!.name), tests[0]!.name);
        taken.add(tests[0]!.name);
      }
    }
  });

  it('lets pass what is right, and nothing that is wrong', async () => {
    const tests = NAMES.map((name) => testSnippet(name, new Set())).join('\n');
    const given = 'const seed = 42;';
    const right = await gradeCase({ given, answers: [RIGHT], tests });
    assert.deepEqual(
      right.result.tests
        .filter(({ status }) => status !== 'passed')
        .map(({ teacherMessage }) => teacherMessage),
      [],
    );
    const wrong = await gradeCase({ given, answers: [WRONG], tests });
    for (const { name, status, faulty } of wrong.result.tests) {
      assert.equal(faulty, false, name);
      // for zeros, the wrong function gives zeros, too
      assert.equal(status, name.startsWith('forward') ? 'partly' : 'failed', name);
    }
    assert.equal(wrong.result.tests.length, NAMES.length);
  });
});
