// A worker for the tests: does to itself what its job says.
import { serveJobs } from '../../../src/queue/processes/serveJobs';

export interface TestSetup {
  offset?: number;
  refuse?: boolean;
}

export type TestJob =
  | { what: 'add'; a: number; b: number }
  | {
      what:
        'throw' | 'throwLater' | 'exit' | 'kill' | 'loop' | 'wait' | 'memory' | 'pid' | 'function' | 'echo';
    };

serveJobs(async (setup) => {
  const { offset = 0, refuse } = setup as TestSetup;
  if (refuse) throw new TypeError('not with this setup');
  return async (data, context) => {
    const job = data as TestJob;
    if (job.what === 'add') return job.a + job.b + offset;
    if (job.what === 'throw') throw new RangeError('thrown on purpose');
    if (job.what === 'exit') process.exit(7);
    if (job.what === 'kill') process.kill(process.pid, 'SIGKILL');
    if (job.what === 'pid') return process.pid;
    if (job.what === 'function') return () => 1;
    if (job.what === 'memory') {
      const kept: number[][] = [];
      for (;;) kept.push(Array.from({ length: 1e5 }, (_, i) => i + Math.random()));
    }
    if (job.what === 'throwLater') {
      setTimeout(() => {
        throw new Error('thrown by a timer');
      }, 1);
    }
    context.send('begun');
    if (job.what === 'loop') for (;;) Math.sqrt(2);
    if (job.what === 'echo') return new Promise((resolve) => context.onMessage(resolve));
    return new Promise((resolve) => setTimeout(resolve, 60_000));
  };
});
