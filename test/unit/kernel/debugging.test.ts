import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { TestKernel, underPermission } from './testKernel';

const LISTENS = '0A';

describe('the debugger of a kernel', () => {
  let kernel: TestKernel;
  afterEach(() => kernel.dispose());

  const answers = (port: number) =>
    new Promise<boolean>((resolve) => {
      const socket = createConnection(port, '127.0.0.1');
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });

  it('is reached from this machine only, while it is asked for, and again', async function () {
    if (underPermission) return this.skip();
    kernel = new TestKernel({ debuggable: true });
    const port = await kernel.client.openDebugger();
    assert.equal(await answers(port), true);
    assert.equal(await kernel.client.openDebugger(), port);
    if (process.platform === 'linux') assert.deepEqual(listeningAddresses(port), ['0100007F']);
    assert.equal((await kernel.run('6 * 7')).text, '42');
    kernel.client.closeDebugger();
    assert.equal((await kernel.run('process.pid')).status, 'ok');
    assert.equal(await answers(port), false);
    assert.equal(await answers(await kernel.client.openDebugger()), true);
  });

  it('is not to be had of kernels that are not debuggable, or that nobody trusts', async () => {
    for (const options of [{}, { debuggable: true, untrusted: true }]) {
      kernel = new TestKernel(options);
      await assert.rejects(kernel.client.openDebugger(), /not debuggable/);
      assert.equal(kernel.client.state, 'stopped');
      kernel.dispose();
    }
  });

  it('shows classes by the names that people know', async () => {
    kernel = new TestKernel();
    const { text } = await kernel.run(`const model = tf.sequential({
  layers: [tf.layers.lstm({ units: 1, inputShape: [2, 1] }), tf.layers.dense({ units: 1 })],
});
[tf.zeros([1]), model, ...model.layers, tf.train.adam(), rnn.table({ a: [1] }), rnn.models.lstmForecaster()]
  .map((value) => value.constructor.name)
  .join()`);
    assert.equal(text, "'Tensor,Sequential,LSTM,Dense,AdamOptimizer,Table,SpecifiedModel'");
  });

  it('says why a kernel does not start', async () => {
    kernel = new TestKernel({ debuggable: true, node: '/no/such/node' });
    await assert.rejects(kernel.client.openDebugger());
  });
});

/** In hexadecimal, as Linux lists them. */
function listeningAddresses(port: number): string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return ['tcp', 'tcp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => state === LISTENS && local?.endsWith(`:${hex}`))
      .map(([, local]) => local!.split(':')[0]!),
  );
}
