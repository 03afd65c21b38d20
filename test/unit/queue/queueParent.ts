// Starts workers that never end by themselves, prints their process ids, and waits to be killed.
import { resolve } from 'node:path';
import { ProcessQueue } from '../../../src/queue/processes/ProcessQueue';

const queue = new ProcessQueue({
  program: resolve('test/unit/queue/testWorker.ts'),
  nodeArguments: ['--import', 'tsx'],
  setup: {},
  processes: 2,
});
let begun = 0;
for (const what of ['loop', 'wait']) {
  queue.add(
    { id: what, data: { what } },
    { onMessage: () => ++begun === 2 && console.log(queue.pids.join()) },
  );
}
