import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { RunQueue, type Run } from '../../../src/extension/kernel/RunQueue';

type Status = Awaited<ReturnType<Run['start']>>;

class FakeRuns {
  readonly log: string[] = [];
  readonly #ends = new Map<string, (status: Status) => void>();

  make(...names: string[]): Run[] {
    return names.map((name) => ({
      independent: name.startsWith('independent'),
      start: () => {
        this.log.push(`start ${name}`);
        return new Promise<Status>((resolve) => this.#ends.set(name, resolve));
      },
      cancel: () => this.log.push(`cancel ${name}`),
    }));
  }

  async end(name: string, status: Status = 'ok'): Promise<void> {
    this.#ends.get(name)!(status);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('the queue of cells', () => {
  it('runs one after the other, in order', async () => {
    const runs = new FakeRuns();
    const queue = new RunQueue();
    queue.add(runs.make('a', 'b'));
    queue.add(runs.make('c'));
    assert.deepEqual(runs.log, ['start a']);
    await runs.end('a');
    await runs.end('b');
    assert.deepEqual(runs.log, ['start a', 'start b', 'start c']);
  });

  it('cancels what waits when a cell fails, and runs again later', async () => {
    const runs = new FakeRuns();
    const queue = new RunQueue();
    queue.add(runs.make('a', 'b', 'c'));
    await runs.end('a', 'error');
    assert.deepEqual(runs.log, ['start a', 'cancel b', 'cancel c']);
    queue.add(runs.make('d'));
    assert.equal(runs.log.at(-1), 'start d');
  });

  it('keeps what was queued after the interrupt', async () => {
    const runs = new FakeRuns();
    const queue = new RunQueue();
    queue.add(runs.make('a', 'b'));
    queue.clear();
    queue.add(runs.make('c'));
    await runs.end('a', 'interrupted');
    assert.deepEqual(runs.log, ['start a', 'cancel b', 'start c']);
  });

  it('starts what is independent in its turn, whatever became of the cells before', async () => {
    const runs = new FakeRuns();
    const queue = new RunQueue();
    queue.add(runs.make('a', 'b', 'independent', 'c'));
    await runs.end('a', 'error');
    assert.deepEqual(runs.log, ['start a', 'cancel b', 'cancel c', 'start independent']);
    queue.clear();
    await runs.end('independent');
    queue.add(runs.make('d', 'independent 2'));
    queue.clear();
    await runs.end('d', 'interrupted');
    assert.equal(runs.log.at(-1), 'start independent 2');
  });

  it('cancels that too on a restart, and one alone when its user cancels it', () => {
    const runs = new FakeRuns();
    const queue = new RunQueue();
    const [alone] = runs.make('independent 1');
    queue.add(runs.make('a', 'b'));
    queue.add([alone!]);
    queue.add(runs.make('independent 2'));
    queue.remove(alone!);
    assert.deepEqual(runs.log, ['start a', 'cancel independent 1']);
    queue.clearAll();
    assert.deepEqual(runs.log.slice(2), ['cancel b', 'cancel independent 2']);
    queue.remove(alone!); // no longer there
    assert.equal(runs.log.length, 4);
  });
});
