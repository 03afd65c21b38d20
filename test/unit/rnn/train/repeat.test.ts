import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { rnn, tf, useBackend } from '../support';
import { forecaster, parts, weightsOf } from './fitSupport';

interface Outcome {
  threads: number;
  histories: Record<string, number[]>[];
  weights: string;
}

/** See repeatedTraining.ts. */
async function trainElsewhere(backend: string, seed: number, threads: number): Promise<Outcome> {
  const script = join(__dirname, 'repeatedTraining.ts');
  const args = ['--import', 'tsx', script, backend, String(seed), String(threads)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  return JSON.parse(output.trim().split('\n').at(-1)!) as Outcome;
}

describe('a seeded training repeats bit for bit', function () {
  this.timeout(120_000);
  const { random } = Math;
  afterEach(() => (Math.random = random));

  for (const backend of ['wasm', 'cpu'] as const) {
    it(`in one process, of one model, by the seed of rnn.fit (${backend})`, async () => {
      await useBackend(backend);
      rnn.seed(1);
      const model = forecaster();
      const start = tf.tidy(() => model.getWeights().map((weight) => tf.keep(weight.clone())));
      model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
      const train = async (seed: number) => {
        model.setWeights(start);
        const { history } = await rnn.fit(model, parts(), { epochs: 3, seed, verbose: 0 });
        return { history, weights: weightsOf(model) };
      };
      const first = await train(5);
      assert.deepEqual(await train(5), first);
      assert.notDeepEqual(await train(6), first);
    });

    it(`in other processes, with one thread and several (${backend})`, async () => {
      const first = await trainElsewhere(backend, 1, 1);
      const second = await trainElsewhere(backend, 1, 2);
      assert.equal(first.threads, 1);
      if (availableParallelism() > 1) assert.equal(second.threads, 2);
      assert.deepEqual({ ...second, threads: 1 }, first);
    });
  }

  describe('and so does dataset.shuffle', () => {
    const numbers = Array.from({ length: 30 }, (_, i) => i);
    const order = (dataset: { toArray(): Promise<unknown[]> }) => dataset.toArray();

    it('without a seed of its own, in another order at each pass', async () => {
      const draw = async () => {
        rnn.seed(4);
        const dataset = tf.data.array(numbers).shuffle(10);
        return [await order(dataset), await order(dataset)];
      };
      const [first, second] = await draw();
      assert.notDeepEqual(first, second);
      assert.deepEqual([...first!].sort((a, b) => Number(a) - Number(b)), numbers); // prettier-ignore
      assert.deepEqual(await draw(), [first, second]);
      rnn.seed(5);
      assert.notDeepEqual(await order(tf.data.array(numbers).shuffle(10)), first);
    });
    it('in one order at all passes, where it is told so', async () => {
      rnn.seed(4);
      const dataset = tf.data.array(numbers).shuffle(10, undefined, false);
      const first = await order(dataset);
      assert.deepEqual(await order(dataset), first);
      assert.notDeepEqual(first, numbers);
    });
    it('with a seed of its own whatever rnn.seed says', async () => {
      rnn.seed(4);
      const first = await order(tf.data.array(numbers).shuffle(10, 'mine'));
      rnn.seed(5);
      assert.deepEqual(await order(tf.data.array(numbers).shuffle(10, 'mine')), first);
    });
    it('and knows its size, and tells of a size that is none', () => {
      assert.equal(tf.data.array(numbers).shuffle(10).size, 30);
      assert.throws(() => tf.data.array(numbers).shuffle(undefined as never), /requires bufferSize/);
    });
  });

  it('refuses a seed that is no number', () => {
    for (const wrong of [NaN, '1', undefined]) {
      assert.throws(() => rnn.seed(wrong as number), /A seed is a number such as 42, not/);
    }
  });
});
