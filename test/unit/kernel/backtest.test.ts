import assert from 'node:assert/strict';
import { MIME } from '../../../src/rnn/display/mime';
import type { Output } from '../../../src/notebook/notebook';
import { TestKernel, underPermission } from './testKernel';

const BACKTEST = `
const series = Array.from({ length: 60 }, (_, t) => Math.sin(t / 4) + t / 100);
let fits = 0;
async function fit(train: number[], { horizon }: { horizon: number }) {
  fits++;
  const model = tf.sequential({ layers: [
    tf.layers.lstm({ units: 4, recurrentActivation: 'sigmoid', inputShape: [8, 1] }),
    tf.layers.dense({ units: horizon }),
  ] });
  model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
  const { x, y } = rnn.windows(train, { lookback: 8, horizon });
  await model.fit(x, y, { epochs });
  tf.dispose([x, y]);
  return model;
}
let epochs = 2;
const test = (folds: number, showTrainings = false) => rnn.backtest({
  series, folds, horizon: 3, period: 25, showTrainings, forecasters: { LSTM: { strategy: 'multiOutput', fit } },
});`;

const dataOf = (output?: Output) => (output?.kind === 'data' ? output.data : {});

describe('a backtest in a cell', () => {
  let kernel: TestKernel;
  before(async () => {
    kernel = new TestKernel();
    assert.equal((await kernel.run(BACKTEST)).error, undefined);
  });
  after(() => kernel.dispose());

  it('trains in every fold with one line that tells how far it is, and shows its table', async () => {
    const { outputs, error } = await kernel.run('const tested = await test(3); tested');
    assert.equal(error, undefined);
    assert.equal(outputs.length, 2);
    assert.match(JSON.stringify(outputs[0]), /Backtest: 3 folds in /);
    assert.ok(MIME.metrics in dataOf(outputs[1]));
    assert.equal((await kernel.run('fits')).text, '3');
    assert.ok(MIME.forecast in dataOf((await kernel.run('tested.plot()')).outputs[0]));
  });

  it('draws the curves of its trainings where that is asked for', async () => {
    const { outputs } = await kernel.run('void await test(2, true)');
    assert.equal(outputs.filter((output) => MIME.training in dataOf(output)).length, 2);
  });

  for (const [where, source] of [
    ['in a training', 'await test(3)'],
    [
      'in a loop that it tears',
      "await rnn.backtest({ series, forecasters: { endless: { strategy: 'oneStep', fit() { fits++; for (;;); } } } })",
    ],
  ]) {
    const test = underPermission && where === 'in a loop that it tears' ? it.skip : it;
    test(`ends with an interrupt ${where}; later trainings are drawn again`, async () => {
      await kernel.run('epochs = 1e6; fits = 0');
      const running = kernel.run(`${source};\nconsole.log('went on')`);
      // by then it is in the first fold
      setTimeout(() => kernel.client.interrupt(), 1500);
      const { status, text } = await running;
      assert.equal(status, 'interrupted');
      assert.doesNotMatch(text, /went on/);
      await kernel.run('epochs = 2; await new Promise((r) => setTimeout(r, 200))');
      assert.equal((await kernel.run('fits')).text, '1', 'no fold goes on');
      const again = await kernel.run('(await fit(series, { horizon: 1 })).dispose()');
      assert.ok(again.outputs.some((output) => MIME.training in dataOf(output)));
    });
  }
});
