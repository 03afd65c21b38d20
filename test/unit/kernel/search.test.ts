import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIME } from '../../../src/rnn/display/mime';
import type { SearchView } from '../../../src/rnn/display/views';
import { type CellRun, isAlive, TestKernel, underPermission, until } from './testKernel';

const shown = ({ outputs }: CellRun) => {
  const [output] = outputs;
  assert.ok(output?.kind === 'data');
  return output.data[MIME.search] as SearchView;
};

/** Trials write a line when they begin, and wait in the middle until they are let go. */
const WAITING = `
const found = await rnn.search({
  method: 'grid', space: { a: [1, 2, 3, 4, 5, 6] }, workers: 2, name: 'kept',
  data: { folder: process.cwd() },
  trial: async ({ params, data }) => {
    const { appendFileSync, existsSync } = require('node:fs');
    appendFileSync(data.folder + '/began.txt', params.a + ' ' + process.pid + '\\n');
    while (params.a > 3 && !existsSync(data.folder + '/go')) await new Promise((resolve) => setTimeout(resolve, 5));
    return params.a * 10;
  },
});
found.trials.map(({ params, value }) => params.a + '=' + value).join()`;

describe('a search in a notebook', function () {
  if (underPermission) return; // its trials are other processes
  this.timeout(60_000);
  let kernel: TestKernel;
  beforeEach(() => (kernel = new TestKernel({ backend: 'wasm' })));
  afterEach(() => kernel.dispose());

  const began = () => {
    const file = join(kernel.folder, 'began.txt');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return lines.map((line) => line.split(' ').map(Number) as [a: number, pid: number]);
  };
  const runningPids = () => began().flatMap(([a, pid]) => (a > 3 ? pid : []));

  it('trains in other processes, and is drawn once', async () => {
    kernel.write('helper.ts', 'export const twice = (n: number): number => 2 * n;');
    const run = await kernel.run(`
const found = await rnn.search({
  method: 'grid', space: { units: [4, 8], learningRate: [0.01, 0.1] }, workers: 2, epochs: 2,
  data: { x: Float32Array.from({ length: 60 }, (_, i) => Math.sin(i / 4)) },
  trial: async ({ tf, params, data, epochs, report }) => {
    const { twice } = await import('./helper.ts');
    const x = tf.tensor(data.x).slice(0, 50).reshape([5, 10, 1]), y = tf.tensor(data.x).slice(10, 5).reshape([5, 1]);
    const model = tf.sequential({ layers: [tf.layers.lstm({ units: params.units, inputShape: [10, 1] }), tf.layers.dense({ units: 1 })] });
    model.compile({ optimizer: tf.train.adam(params.learningRate), loss: 'meanSquaredError' });
    const { history } = await model.fit(x, y, {
      epochs, validationData: [x, y], callbacks: { onEpochEnd: (epoch, logs) => report({ epoch, value: logs.val_loss }) },
    });
    return { value: history.val_loss.at(-1), pid: process.pid, here: twice(params.units), backend: tf.getBackend() === 'wasm' ? 1 : 0 };
  },
});
found`);
    assert.equal(run.status, 'ok', run.error?.message);
    assert.equal(run.outputs.length, 1, 'the result was drawn while it came about');
    const view = shown(run);
    assert.deepEqual([view.status, view.ended, view.workers], ['done', 4, 2]);
    assert.ok(view.trials.every(({ epochs, value }) => epochs === 2 && value! > 0));
    const facts = await kernel.run(`
found.trials.map(({ metrics }) => [metrics.pid !== process.pid, metrics.here, metrics.backend].join()).join(' ')`);
    assert.equal(facts.text, "'true,8,1 true,8,1 true,16,1 true,16,1'");
    const again = await kernel.run('found');
    assert.deepEqual(shown(again).trials, view.trials);
    assert.equal((await kernel.run('1 + 1')).text, '2');
  });

  it('has the same results in every run, with any number of workers', async () => {
    const source = (workers: number) => `
(await rnn.search({
  space: { units: [4, 8, 12] }, method: 'grid', workers: ${workers}, epochs: 3,
  trial: async ({ tf, params, epochs }) => {
    const model = tf.sequential({ layers: [tf.layers.gru({ units: params.units, inputShape: [30, 2] }), tf.layers.dense({ units: 1 })] });
    model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
    const { history } = await model.fit(tf.randomNormal([64, 30, 2]), tf.randomNormal([64, 1]), { epochs });
    return history.loss.at(-1);
  },
})).trials.map(({ value }) => value).join()`;
    const first = await kernel.run(source(1));
    assert.equal(first.status, 'ok', first.error?.message);
    const text = (run: CellRun) => run.outputs.at(-1)!;
    assert.deepEqual(text(await kernel.run(source(2))), text(first));
  });

  it('goes on after trials that fail, crash or take too long', async () => {
    const run = await kernel.run(`
const { trials, best } = await rnn.search({
  method: 'grid', space: { how: ['throw', 'exit', 'kill', 'loop', 'well'] }, workers: 1, timeLimit: 1,
  trial: async ({ params: { how } }) => {
    if (how === 'throw') throw new TypeError('thrown');
    if (how === 'exit') process.exit(3);
    if (how === 'kill') process.kill(process.pid, 'SIGKILL');
    if (how === 'loop') for (;;);
    return 1;
  },
});
console.log(trials.map(({ status, error }) => [status, error?.name].join(' ')).join(), best.params.how)`);
    assert.equal(run.status, 'ok', run.error?.message);
    assert.match(
      run.text,
      /failed TypeError,failed WorkerDied,failed WorkerKilled,failed TimeLimit,done  well/,
    );
  });

  it('says at once which name a trial may not use', async () => {
    const run = await kernel.run(`const units = 3; await rnn.search({ trial: () => units })`);
    assert.equal(run.status, 'error');
    assert.match(run.error!.message, /trial uses "units", which is not inside it.* pass it in data/);
  });

  it('that is interrupted leaves no process behind, and goes on when it is run again', async () => {
    const running = kernel.run(WAITING);
    await until(() => runningPids().length === 2, 'trials to wait', 30_000);
    kernel.client.interrupt();
    const run = await running;
    assert.equal(run.status, 'interrupted');
    assert.equal(shown(run).status, 'interrupted');
    await until(() => !runningPids().some(isAlive), 'the workers to end');
    kernel.write('go', '');
    const again = await kernel.run(WAITING);
    assert.match(again.text, /1=10,2=20,3=30,4=40,5=50,6=60/);
    assert.equal(shown(again).resumed, 3);
  });

  it('whose kernel is killed leaves no process behind; it goes on from there, and has every trial exactly once', async () => {
    const running = kernel.run(WAITING);
    await until(() => runningPids().length === 2, 'trials to wait', 30_000);
    process.kill(kernel.client.info!.pid, 'SIGKILL');
    const killed = await running;
    assert.equal(killed.status, 'error');
    await until(() => !runningPids().some(isAlive), 'the workers to end');
    kernel.write('go', '');
    const again = await kernel.run(WAITING);
    assert.equal(again.status, 'ok', again.error?.message);
    assert.match(again.text, /1=10,2=20,3=30,4=40,5=50,6=60/);
    assert.deepEqual([shown(again).resumed, shown(again).ended], [3, 6]);
    const lines = readFileSync(join(kernel.folder, 'search-kept.jsonl'), 'utf8').trim().split('\n');
    const kept = lines.slice(1).map((line) => (JSON.parse(line) as { params: { a: number } }).params.a);
    assert.deepEqual(kept.sort(), [1, 2, 3, 4, 5, 6]);
    // what had ended did not begin again
    assert.deepEqual(
      began()
        .map(([a]) => a)
        .sort(),
      [1, 2, 3, 4, 4, 5, 5, 6],
    );
  });
});
