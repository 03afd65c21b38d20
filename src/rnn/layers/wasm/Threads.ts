import { Worker } from 'node:worker_threads';
import { defaultThreads } from '../threadCount';
import {
  ACTIVE,
  CONTROL_FIELDS,
  DONE,
  FAILED,
  JOB,
  type JobName,
  JOBS,
  PARTS,
  PASS,
  READY,
  takeParts,
  TICKET,
  ticketOf,
  TURN,
  usedUp,
  type WorkerData,
} from './control';
import type { KernelMemory } from './KernelMemory';

/** Multiplications below which waking another thread costs more than it saves. */
const WORTH_A_THREAD = 400_000;
/** How often to look before going to sleep. */
const SPINS = 2_000;
const LONGEST_SLEEP_MS = 100;

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
  /** Whether a turn began whose end was not seen: then an interrupt ended it in the middle. */
  #pending = false;

  constructor(memory: KernelMemory, workerFile: string, threads = defaultThreads()) {
    this.#memory = memory;
    this.#workerFile = workerFile;
    this.#wanted = threads;
    const address = memory.allocate(CONTROL_FIELDS * 4);
    this.#control = memory.integers(address, CONTROL_FIELDS).fill(0);
  }

  /** How many threads compute large passes now, this one included; they take a moment to start. */
  get count(): number {
    return 1 + Atomics.load(this.#control, READY);
  }

  /**
   * Into how many parts to cut a job: one where it is not worth a thread.
   * @param work how many multiplications it is about
   * @param parts how many parts it would be for a number of threads
   */
  partsOf(work: number, parts: (threads: number) => number): number {
    if (work < WORTH_A_THREAD) return 1;
    this.#start();
    return this.count === 1 ? 1 : parts(this.count);
  }

  /** @param pass address of a `Pass` */
  run(job: JobName, pass: number, parts: number): void {
    this.settle();
    if (parts === 1) return this.#memory.exports[job](pass, 0, 1);
    const control = this.#control;
    const turn = Atomics.load(control, TURN) + 1;
    Atomics.store(control, TICKET, usedUp(turn));
    // until the ticket says so, there is nothing to be taken
    Atomics.store(control, JOB, JOBS.indexOf(job));
    Atomics.store(control, PASS, pass);
    Atomics.store(control, PARTS, parts);
    Atomics.store(control, DONE, 0);
    this.#pending = true;
    Atomics.store(control, TICKET, ticketOf(turn, 0));
    Atomics.store(control, TURN, turn);
    Atomics.notify(control, TURN);
    takeParts(control, this.#memory.exports);
    this.#waitFor(DONE, (done) => done === parts || Atomics.load(control, FAILED) > 0);
    this.#pending = false;
    if (Atomics.exchange(control, FAILED, 0) > 0) throw new Error(`a thread of the kernels failed (${job})`);
  }

  /** Waits until no other thread works on the memory. */
  settle(): void {
    if (!this.#pending) return;
    Atomics.store(this.#control, TICKET, usedUp(Atomics.load(this.#control, TURN)));
    this.#waitFor(ACTIVE, (active) => active === 0);
    this.#pending = false;
  }

  async dispose(): Promise<void> {
    const workers = this.#workers;
    this.#workers = [];
    Atomics.store(this.#control, READY, 0);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #waitFor(word: number, isReached: (value: number) => boolean): void {
    for (let spins = 0; ; spins++) {
      const value = Atomics.load(this.#control, word);
      if (isReached(value)) return;
      if (spins > SPINS) Atomics.wait(this.#control, word, value, LONGEST_SLEEP_MS);
    }
  }

  #start(): void {
    if (this.#started) return;
    this.#started = true;
    const { module, memory } = this.#memory;
    const workerData: WorkerData = { module, memory, control: this.#control };
    try {
      while (this.#workers.length < this.#wanted - 1) {
        const worker = new Worker(this.#workerFile, { workerData, execArgv: [], name: 'rnnbook kernels' });
        worker.unref();
        worker.on('error', () => void this.dispose());
        this.#workers.push(worker);
      }
    } catch {
      // not allowed here, as under Node's permission model: one thread will do
    }
  }
}
