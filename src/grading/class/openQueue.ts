import { createHash } from 'node:crypto';
import { loadRedisQueues } from '../../queue/loadRedisQueues';
import type { JobQueue } from '../../queue/JobQueue';
import { ProcessQueue } from '../../queue/processes/ProcessQueue';
import { graderProgram } from './graderProgram';
import type { GraderMachine, GraderSetup } from './setup';

export interface OpenQueueOptions {
  setup: GraderSetup;
  /** For processes on this machine. */
  machine: GraderMachine;
  /** Processes on this machine. */
  jobs: number;
  /** URL of a Redis whose workers grade, in place of processes of this machine. */
  url?: string;
  distFolder: string;
  onNoWorker?(at: string | undefined): void;
}

/** @throws Error where no Redis answers */
export async function openQueue({
  setup,
  machine,
  jobs,
  url,
  distFolder,
  onNoWorker,
}: OpenQueueOptions): Promise<{
  queue: JobQueue;
  /** @param finished the batch will not go on */
  close(finished: boolean): Promise<void>;
}> {
  if (url === undefined) {
    const queue = new ProcessQueue({ ...graderProgram(distFolder, machine), processes: jobs, setup });
    return { queue, close: () => queue.close() };
  }
  const batch = `grading-${batchOf(setup)}`;
  const queue = await loadRedisQueues(distFolder).RedisQueue.open({
    url,
    kind: 'grading',
    batch,
    setup,
    onNoWorker,
  });
  return { queue, close: (finished) => queue.close(finished) };
}

/** The same work is the same batch, also when a grader that was killed begins it again. */
function batchOf({ bundle, ...options }: GraderSetup): string {
  const hash = createHash('sha256').update(JSON.stringify([bundle.name, bundle.notebook, options]));
  for (const { path, data } of bundle.files) hash.update(JSON.stringify([path, data.length])).update(data);
  return hash.digest('hex').slice(0, 16);
}
