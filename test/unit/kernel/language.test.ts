import assert from 'node:assert/strict';
import { speak } from '../../../src/say';
import { gradeCase, testOf } from '../grading/run/grading';
import { TestKernel } from './testKernel';

const TRAIN = `
const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
const part = () => ({ x: tf.ones([8, 1]), y: tf.ones([8, 1]) });
await rnn.fit(model, { train: part(), validation: part() }, { epochs: 2, seed: 1 });`;

describe('the language of a kernel', () => {
  afterEach(() => speak('en'));

  it('is that of its notebook, else of the process that started it', async () => {
    const said: string[] = [];
    for (const options of [{ language: 'id' } as const, {}]) {
      const kernel = new TestKernel(options);
      const { outputs } = await kernel.run(TRAIN);
      said.push(outputs.flatMap((one) => (one.kind === 'stream' ? [one.text] : [])).join(''));
      kernel.dispose();
    }
    assert.match(said[0]!, /^Dikompilasi dengan Adam[^]*Semua 2 epoch dijalankan\. Terbaik: epoch 2/);
    assert.match(said[1]!, /^Compiled with Adam[^]*All 2 epochs ran\. Best: epoch 2/);
  });

  it('says what a test found in that of whoever grades, and gives the same points', async () => {
    const one = {
      answers: [`${TRAIN}\nconst h = [1, 2, 4];`],
      tests: `
rnn.test('printed', { points: 1 }, async (t) => t.ok((await t.output()).includes('All 2 epochs ran.'), 'it trained'));
rnn.test('values', { points: 2, hint: 'Look.' }, async (t) => t.equal(await t.value('h'), [1, 2, 3]));`,
    };
    const english = await gradeCase(one);
    speak('id');
    const indonesian = await gradeCase(one);
    for (const grade of [english, indonesian]) {
      assert.equal(testOf(grade, 'printed').status, 'passed', testOf(grade, 'printed').teacherMessage);
      assert.equal(testOf(grade, 'values').status, 'failed');
      assert.equal(grade.result.earned, 1);
    }
    assert.match(
      testOf(english, 'values').message,
      /The value at \[2\] should be 3, but is 4\.\nHint: Look\./,
    );
    assert.match(
      testOf(indonesian, 'values').message,
      /Nilainya di \[2\] seharusnya 3, tetapi ternyata 4\.\nPetunjuk: Look\./,
    );
  });
});
