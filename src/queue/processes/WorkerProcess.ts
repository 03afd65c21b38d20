import { type ChildProcess, spawn } from 'node:child_process';
import { clearTimeout, setTimeout } from 'node:timers';
import type { Job, JobError, JobListener, Outcome } from '../JobQueue';
import { describeEnd } from './describeEnd';
import type { FromWorker, ToWorker } from './protocol';

export interface WorkerProgram {
  /** A script that calls `serveJobs`. */
  program: string;
  /** What every worker is given before its first job. */
  setup: unknown;
  /** Working directory. Default: this process's. */
  folder?: string;
  /** More environment variables. */
  env?: Record<string, string>;
  /** For Node, before the program. */
  nodeArguments?: string[];
  /** What workers print. */
  onOutput?(text: string): void;
}

const STDERR_KEPT = 8_192;
/** After the exit, for the rest of stderr. */
const STDERR_WAIT_MS = 500;

interface Running {
  job: Job;
  listener: JobListener;
  end(outcome: Outcome): void;
}

/** Why a worker did not start; `always`: none ever will. */
export interface StartFailure {
  error: JobError;
  always: boolean;
}

/** One process that does one job after the other. */
export class WorkerProcess {
  /** Resolves when it has started, with the reason when it cannot. */
  readonly ready: Promise<StartFailure | undefined>;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;
  readonly #process: ChildProcess;
  #running: Running | undefined;
  #ended = false;

  constructor({ program, setup, folder, env, nodeArguments = [], onOutput }: WorkerProgram) {
    const child = spawn(process.execPath, [...nodeArguments, program], {
      cwd: folder,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
      serialization: 'advanced',
      windowsHide: true,
    });
    this.#process = child;
    let stderr = '';
    child.stdout!.on('data', (text: Buffer) => onOutput?.(text.toString()));
    child.stderr!.on('data', (text: Buffer) => {
      stderr = (stderr + text.toString()).slice(-STDERR_KEPT);
      onOutput?.(text.toString());
    });
    child.stdio[4]!.on('error', () => {}); // the exit says it
    let settle: (failure?: StartFailure) => void = () => {};
    this.ready = new Promise((resolve) => (settle = resolve));
    child.on('message', (message: FromWorker) => {
      if (message.type === 'ready') settle();
      else if (message.type === 'unusable') settle({ error: message.error, always: true });
      else this.#receive(message);
    });
    this.gone = new Promise((resolve) => {
      const end = (error: JobError) => {
        this.#ended = true;
        settle({ error, always: false });
        this.#running?.end({ status: 'failed', error });
        resolve();
      };
      child.on('error', ({ name, message }) => end({ name, message }));
      child.on('exit', (code, signal) => {
        this.#ended = true;
        const tell = () => end(describeEnd({ code, signal, stderr }));
        child.once('close', tell);
        setTimeout(tell, STDERR_WAIT_MS).unref();
      });
    });
    this.#send({ type: 'setup', setup });
  }

  /** Whether it is there and can take a job. */
  get usable(): boolean {
    return !this.#ended;
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** To be called when it is ready and has no job. */
  run(job: Job, listener: JobListener): Promise<Outcome> {
    return new Promise((resolve) => {
      const limit =
        job.timeLimitMs === undefined
          ? undefined
          : setTimeout(() => {
              const message = `It took longer than ${job.timeLimitMs! / 1000} s and was ended.`;
              this.#running?.end({ status: 'failed', error: { name: 'TimeLimit', message } });
              this.kill();
            }, job.timeLimitMs);
      const end = (outcome: Outcome) => {
        clearTimeout(limit);
        this.#running = undefined;
        resolve(outcome);
      };
      this.#running = { job, listener, end };
      listener.onStart?.();
      this.#send({ type: 'job', id: job.id, data: job.data });
    });
  }

  /** Heard only by the job that runs. */
  tell(id: string, message: unknown): void {
    if (this.#running?.job.id === id) this.#send({ type: 'message', id, message });
  }

  kill(): void {
    this.#ended = true;
    this.#process.kill('SIGKILL');
  }

  #receive(message: Exclude<FromWorker, { type: 'ready' | 'unusable' }>): void {
    const running = this.#running;
    if (running?.job.id !== message.id) return;
    if (message.type === 'message') running.listener.onMessage?.(message.message);
    else if (message.type === 'done') running.end({ status: 'done', value: message.value });
    else {
      if (message.last) this.#ended = true;
      running.end({ status: 'failed', error: message.error });
    }
  }

  /** A process that died meanwhile is reported by its exit. */
  #send(message: ToWorker): void {
    if (this.#process.connected) this.#process.send(message, () => {});
  }
}
