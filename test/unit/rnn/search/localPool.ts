import type { PoolOutcome, PoolRequest, TrialPool, TrialPools } from '../../../../src/rnn/search/TrialPool';
import { trialRunner } from '../../../../src/rnn/search/runTrials';
import type { TrialJob } from '../../../../src/rnn/search/trial';
import { rnn, tf } from '../support';

/** Runs trials in this process, one after the other: what a search makes of them, without processes. */
export class LocalPools implements TrialPools {
  readonly requests: PoolRequest[] = [];
  readonly ran: { id: string; job: TrialJob }[] = [];
  /** Called before each run; what it throws fails the run. */
  before: (job: TrialJob) => void = () => {};

  async open(request: PoolRequest): Promise<TrialPool> {
    this.requests.push(request);
    // as on its way to another process
    const runner = trialRunner(tf, rnn, structuredClone(request.setup));
    let closed = false;
    let last: Promise<unknown> = Promise.resolve();
    return {
      workers: 1,
      add: (id, job, listener) => {
        let hear: (message: unknown) => void = () => {};
        const run = async (): Promise<PoolOutcome> => {
          if (closed) return { status: 'cancelled' };
          this.ran.push({ id, job });
          listener.onStart?.();
          try {
            this.before(job);
            const value = await runner.run(structuredClone(job), {
              send: (message) => listener.onMessage?.(message),
              // the answer comes after the question
              onMessage: (heard) => (hear = (message) => void setImmediate(() => heard(message))),
            });
            return closed ? { status: 'cancelled' } : { status: 'done', value };
          } catch (error) {
            return { status: 'failed', error: error as Error };
          }
        };
        const outcome = last.then(run);
        last = outcome;
        return { outcome, send: (message) => hear(message) };
      },
      close: async () => {
        closed = true;
      },
    };
  }
}
