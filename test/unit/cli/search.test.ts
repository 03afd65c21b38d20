import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isAlive, until } from '../kernel/testKernel';
import { NotebookFolder, rnnbook } from './cli';

const NOTEBOOK = [
  'const folder = process.cwd();',
  `const { best } = await rnn.search({
  name: 'units', method: 'grid', space: { units: [2, 4, 8] }, data: { folder }, epochs: 2, workers: 1,
  trial: async ({ tf, params, data, epochs }) => {
    const { appendFileSync, existsSync } = require('node:fs');
    appendFileSync(data.folder + '/began.txt', params.units + ' ' + process.pid + '\\n');
    while (params.units === 4 && !existsSync(data.folder + '/go')) await new Promise((resolve) => setTimeout(resolve, 5));
    const model = tf.sequential({ layers: [tf.layers.gru({ units: params.units, inputShape: [6, 1] }), tf.layers.dense({ units: 1 })] });
    model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
    const { history } = await model.fit(tf.randomNormal([16, 6, 1]), tf.ones([16, 1]), { epochs });
    return { value: history.loss.at(-1) };
  },
});
best!.params.units`,
];

describe('rnnbook run, of a notebook with a search', function () {
  this.timeout(90_000);
  let folder: NotebookFolder;
  beforeEach(() => (folder = new NotebookFolder()));
  afterEach(() => folder.dispose());

  const began = () => {
    const file = folder.file('began.txt');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return lines.map((line) => line.split(' ').map(Number) as [units: number, pid: number]);
  };

  it('that was killed goes on where it was, and saves the view', async () => {
    const file = folder.write('search.rnnbook', NOTEBOOK);
    const killed = spawn(process.execPath, [resolve('dist/cli.js'), 'run', file], { stdio: 'ignore' });
    await until(() => began().length === 2, 'the second trial to begin', 60_000);
    killed.kill('SIGKILL');
    await until(() => !began().some(([, pid]) => isAlive(pid)), 'the workers to end');
    writeFileSync(folder.file('go'), '');
    const { code, stderr } = await rnnbook(['run', file, '--in-place', '--html', folder.file('page.html')]);
    assert.equal(code, 0, stderr);
    assert.deepEqual(
      began().map(([units]) => units),
      [2, 4, 4, 8],
      'the first had ended, the second had not',
    );
    const saved = JSON.parse(readFileSync(file, 'utf8')) as {
      cells: { outputs: Record<string, unknown>[] }[];
    };
    const [view, best] = saved.cells[1]!.outputs;
    const { ended, resumed, trials } = view!['application/vnd.rnnbook.search+json'] as Record<
      string,
      unknown[]
    >;
    assert.deepEqual([ended, resumed, trials!.length], [3, 1, 3]);
    assert.match(String(best!['text/plain']), /^[248]$/);
    assert.match(readFileSync(folder.file('page.html'), 'utf8'), /grid search|search\+json/);
  });
});

describe('the package rnnbook in a plain script', function () {
  this.timeout(60_000);

  it('searches in processes of its own, and ends', async () => {
    const folder = new NotebookFolder();
    try {
      const script = folder.file('script.cjs');
      writeFileSync(
        script,
        `const tf = require(${JSON.stringify(require.resolve('@tensorflow/tfjs'))});
const { createRnn } = require(${JSON.stringify(resolve('dist/rnn.js'))});
const rnn = createRnn(tf);
rnn.search({
  space: { a: [3, 1, 2] }, method: 'grid',
  trial: async ({ tf, params }) => ({ value: (await tf.scalar(params.a).data())[0], other: process.pid }),
}).then(({ best, trials }) => console.log('best', best.params.a, trials.every(({ metrics }) => metrics.other !== process.pid)));`,
      );
      const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
        encoding: 'utf8',
        timeout: 50_000,
      });
      assert.equal(status, 0, stderr);
      assert.match(stdout, /grid search: 3 of 3 trials/);
      assert.match(stdout, /best 1 true/);
    } finally {
      folder.dispose();
    }
  });
});
