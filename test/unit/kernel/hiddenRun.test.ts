import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import {
  CancelledError,
  HiddenRun,
  NoKernelError,
  NotRunError,
} from '../../../src/extension/kernel/HiddenRun';
import { RunQueue } from '../../../src/extension/kernel/RunQueue';
import { TestKernel, underPermission } from './testKernel';

/** As VS Code's, for one listener. */
function cancellation() {
  const events = new EventEmitter();
  const token = {
    isCancellationRequested: false,
    onCancellationRequested: (listener: (event: undefined) => void) => {
      events.on('cancel', listener);
      return { dispose: () => events.off('cancel', listener) };
    },
  };
  const cancel = () => {
    token.isCancellationRequested = true;
    events.emit('cancel', undefined);
  };
  return { token, cancel };
}

describe('what a command asks of a kernel', () => {
  let kernel: TestKernel;
  let queue: RunQueue;
  beforeEach(() => {
    kernel = new TestKernel();
    queue = new RunQueue();
  });
  afterEach(() => kernel.dispose());

  const ask = (source: string, { independent = true, onStart = () => {} } = {}) => {
    const { token, cancel } = cancellation();
    const run = new HiddenRun(() => kernel.client, source, { token, independent, onStart });
    token.onCancellationRequested(() => {
      queue.remove(run);
      run.interrupt();
    });
    queue.add([run]);
    return { printed: run.printed, cancel };
  };
  const cell = (source: string) =>
    queue.add([{ start: async () => (await kernel.run(source)).status, cancel: () => {} }]);

  it('is answered after the cells before it, and before those behind it', async () => {
    cell('let order = ["first"];');
    const { printed } = ask('console.log(order.join());');
    cell('order.push("later");');
    assert.equal(await printed, 'first\n');
  });

  it('starts no kernel', async () => {
    await assert.rejects(ask('console.log(1)').printed, NoKernelError);
    assert.equal(kernel.client.state, 'stopped');
  });

  it('is cancelled while it waits, and the cell goes on', async () => {
    cell('await new Promise((resolve) => setTimeout(resolve, 300)); globalThis.done = true;');
    const { printed, cancel } = ask('console.log(1)');
    cancel();
    await assert.rejects(printed, CancelledError);
    assert.equal(await ask('console.log(done)').printed, 'true\n');
  });

  (underPermission ? it.skip : it)('is cancelled while it runs, and variables stay', async () => {
    await kernel.run('let kept = 41;');
    const { printed, cancel } = ask('while (true) {}', { onStart: () => setTimeout(() => cancel(), 200) });
    await assert.rejects(printed, CancelledError);
    assert.equal(await ask('console.log(kept)').printed, '41\n');
  });

  it('says why it failed, and cells behind it run', async () => {
    await kernel.run('1');
    const { printed } = ask('throw new Error("the reason")');
    cell('globalThis.ran = true;');
    await assert.rejects(printed, /^Error: the reason$/);
    assert.equal(await ask('console.log(ran)').printed, 'true\n');
  });

  it('is answered when a cell before it failed, unless it depends on the cells', async () => {
    cell('throw new Error("failed")');
    const dependent = ask('console.log(1)', { independent: false });
    const independent = ask('console.log(2)');
    await assert.rejects(dependent.printed, NotRunError);
    assert.equal(await independent.printed, '2\n');
  });
});
