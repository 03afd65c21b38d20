import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { KernelMemory } from './KernelMemory';
import { CONTROL_FIELDS, DONE, FAILED, JOB, JOBS, type JobName, PASS, READY, THREADS, TURN } from './control';

/** More threads than this gain nothing at the sizes that notebooks train. */
const MAXIMUM_THREADS = 8;
/** Multiplications below which waking another thread costs more than it saves. */
const WORTH_A_THREAD = 400_000;
const SPINS = 2_000;

/**
 * Shares a pass's work between this thread and others, which sleep in between. Where no threads can be started (a
 * sandbox, one processor), this one does all.
 */
export class Threads {
  readonly #memory: KernelMemory;
  readonly #workerFile: string;
  readonly #control: Int32Array<SharedArrayBuffer>;
  readonly #wanted: number;
  #workers: Worker[] = [];
  #started = false;
  /** The turn whose end has not been seen: that of a pass that an interrupt ended in the middle, perhaps. */
  #pending = false;

  constructor(memory: KernelMemory, workerFile: string, threads = defaultThreads()) {
    this.#memory = memory;
    this.#workerFile = workerFile;
    this.#wanted = threads;
    const address = memory.allocate(CONTROL_FIELDS * 4);
    this.#control = memory.integers(address, CONTROL_FIELDS).fill(0);
  }

  /** How many threads may ever compute, this one included. */
  get maximum(): number {
    return this.#wanted;
  }

  /** How many threads compute large passes now, this one included; they take a moment to start. */
  get count(): number {
    const ready = Atomics.load(this.#control, READY);
    return ready === this.#workers.length ? 1 + ready : 1;
  }

  /**
   * @param pass address of a `Pass`
   * @param work how many multiplications it is about
   */
  run(job: JobName, pass: number, work: number): void {
    this.settle();
    const shared = work >= WORTH_A_THREAD;
    if (shared) this.#start();
    const threads = shared ? this.count : 1;
    const call = this.#memory.exports[job];
    if (threads === 1) return call(pass, 0, 1);
    this.#control[JOB] = JOBS.indexOf(job);
    this.#control[PASS] = pass;
    this.#control[THREADS] = threads;
    Atomics.store(this.#control, DONE, 0);
    this.#pending = true;
    Atomics.add(this.#control, TURN, 1);
    Atomics.notify(this.#control, TURN);
    call(pass, 0, threads);
    this.settle();
    if (Atomics.exchange(this.#control, FAILED, 0) > 0)
      throw new Error(`a thread of the kernels failed (${job})`);
  }

  /** Waits until no other thread works on the memory. */
  settle(): void {
    if (!this.#pending) return;
    for (let spins = 0; ; spins++) {
      const done = Atomics.load(this.#control, DONE);
      if (done >= this.#workers.length) break;
      if (spins > SPINS) Atomics.wait(this.#control, DONE, done, 100);
    }
    this.#pending = false;
  }

  async dispose(): Promise<void> {
    const workers = this.#workers;
    this.#workers = [];
    Atomics.store(this.#control, READY, 0);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #start(): void {
    if (this.#started) return;
    this.#started = true;
    const { module, memory } = this.#memory;
    const workerData = { module, memory, control: this.#control };
    try {
      while (this.#workers.length < this.#wanted - 1) {
        const thread = this.#workers.length + 1;
        const worker = new Worker(this.#workerFile, {
          workerData: { ...workerData, thread },
          execArgv: [],
          name: 'rnnbook kernels',
        });
        worker.unref();
        worker.on('error', () => void this.dispose());
        this.#workers.push(worker);
      }
    } catch {
      // not allowed here, as under Node's permission model: one thread will do
    }
  }
}

/** All processors; from three on, one is left to the editor. */
function defaultThreads(): number {
  const processors = availableParallelism();
  return Math.min(MAXIMUM_THREADS, processors > 2 ? processors - 1 : processors);
}
