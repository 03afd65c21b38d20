import type { JobError } from '../JobQueue';

export interface ProcessEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The last of what it wrote to stderr. */
  stderr: string;
}

const OUT_OF_MEMORY = /heap out of memory|Allocation failed|Out of memory/i;

/** Why a job failed whose process ended in the middle. */
export function describeEnd({ code, signal, stderr }: ProcessEnd): JobError {
  if (OUT_OF_MEMORY.test(stderr)) {
    return { name: 'OutOfMemory', message: 'The worker process ran out of memory.' };
  }
  if (signal === 'SIGKILL') {
    const message = 'The worker process was killed, as systems do that run out of memory.';
    return { name: 'WorkerKilled', message };
  }
  const how = signal ? `by ${signal}` : `with exit code ${code}`;
  const [last] = stderr.trim().split('\n').slice(-1);
  return {
    name: 'WorkerDied',
    message: `The worker process ended ${how}.${last ? ` It said: ${last}` : ''}`,
  };
}
