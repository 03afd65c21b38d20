import { toJobError } from '../jobError';
import { endWithParent } from './endWithParent';
import type { FromWorker, ToWorker } from './protocol';

/** What a job can use while it runs. */
export interface JobContext {
  id: string;
  /** Tells something to who added the job. */
  send(message: unknown): void;
  /** Hears what they send. */
  onMessage(listener: (message: unknown) => void): void;
}

/** @returns the job's value, as structured cloning can copy it */
export type JobHandler = (data: unknown, context: JobContext) => Promise<unknown>;

/**
 * Makes this process a worker of the `ProcessQueue` that started it.
 *
 * @param prepare called once, with the setup that the queue has; makes what does the jobs
 */
export function serveJobs(prepare: (setup: unknown) => Promise<JobHandler>): void {
  endWithParent();
  process.on('disconnect', () => process.exit());
  // what jobs do to `process` must not cut the worker off
  const post = process.send!.bind(process);
  const send = (message: FromWorker) => post(message);
  let handler: JobHandler | undefined;
  let current: { id: string; hear: (message: unknown) => void } | undefined;

  // not a listener: TensorFlow.js's WebAssembly loader adds one that throws
  process.setUncaughtExceptionCaptureCallback((thrown) => {
    const error = toJobError(thrown);
    // who knows in what state it left this process: another takes its place
    const end = () => process.exit(1);
    if (!current) return void post({ type: 'unusable', error } satisfies FromWorker, undefined, {}, end);
    post({ type: 'failed', id: current.id, error, last: true } satisfies FromWorker, undefined, {}, end);
  });

  const run = async (id: string, data: unknown): Promise<void> => {
    const job = (current = { id, hear: (_: unknown) => {} });
    const context: JobContext = {
      id,
      send: (message) => send({ type: 'message', id, message }),
      onMessage: (listener) => (job.hear = listener),
    };
    try {
      const value = await handler!(data, context);
      current = undefined;
      send({ type: 'done', id, value });
    } catch (error) {
      current = undefined;
      send({ type: 'failed', id, error: toJobError(error) });
    }
  };

  process.on('message', (message: ToWorker) => {
    if (message.type === 'setup') {
      prepare(message.setup).then(
        (prepared) => {
          handler = prepared;
          send({ type: 'ready' });
        },
        (error: unknown) => send({ type: 'unusable', error: toJobError(error) }),
      );
    } else if (message.type === 'job') void run(message.id, message.data);
    else if (current?.id === message.id) current.hear(message.message);
  });
}
