import type { RnnHost } from '../display/host';
import { newDisplayId } from '../display/displayId';
import { MIME } from '../display/mime';
import { described } from '../described';
import { say } from '../../say';
import type { Tester } from './Tester';

export interface TestOptions {
  /** What the test is worth, 0 or more. */
  points: number;
  /** Shown to the learner when the test fails. */
  hint?: string;
  /** All that a learner is told when this test is hidden and fails. Default: that a hidden test failed. */
  feedback?: string;
}

export type TestBody = (t: Tester) => Promise<void> | void;

/** Exercises that grade themselves: `rnn.test`. */
export function testingFace(host: RnnHost) {
  return {
    /**
     * Declares a test of an exercise. A grader (“RNN: Check Exercise”, `rnnbook check`) runs it in a process of its own,
     * beside the one with the learner's cells; there `t` asks for the learner's values and checks them. Run as an ordinary
     * cell, it only says so.
     *
     *     rnn.test('hidden state has the right shape', { points: 2, hint: 'h has one value a unit' }, async (t) => {
     *       const h = await t.call('forward', tf.ones([3, 2]));
     *       t.shape(h, [3, 4]);
     *     });
     *
     * Cells of tests share their variables with each other, not with other cells: what they need of those, they ask `t` for.
     * A test passes when nothing in it fails; see `Tester` for what `t` can do.
     *
     * @param name unique in the exercise
     * @throws for points that are no number of 0 or more, and for a name that another test has
     */
    test(name: string, options: TestOptions, body: TestBody): void {
      checkTest(name, options, body);
      if (host.tests) return host.tests.add({ name, options, body });
      const { points } = options;
      const text = say({
        en: `Test “${name}” (${points} ${points === 1 ? 'point' : 'points'}): run it with “RNN: Check Exercise”, or rnnbook check.`,
        id: `Tes “${name}” (${points} poin): jalankan dengan “RNN: Periksa Latihan”, atau rnnbook check.`,
      });
      host.display({ [MIME.text]: text }, newDisplayId());
    },
  };
}

function checkTest(name: unknown, { points, hint, feedback }: TestOptions, body: unknown): void {
  if (typeof name !== 'string' || name.trim() === '') {
    throw new Error(`rnn.test takes the name of the test first, a text, not ${described(name)}.`);
  }
  const what = `the test ${JSON.stringify(name)}`;
  if (typeof points !== 'number' || !(points >= 0 && Number.isFinite(points))) {
    throw new Error(`The points of ${what} are a number of 0 or more, not ${described(points)}.`);
  }
  for (const [option, text] of Object.entries({ hint, feedback })) {
    if (text !== undefined && typeof text !== 'string') {
      throw new Error(`The ${option} of ${what} is a text, not ${described(text)}.`);
    }
  }
  if (typeof body !== 'function') {
    throw new Error(
      `${what[0]!.toUpperCase()}${what.slice(1)} needs a function behind its options: async (t) => { … }.`,
    );
  }
}
