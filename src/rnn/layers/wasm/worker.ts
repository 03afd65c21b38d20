/** A thread that helps with passes: it sleeps until there is a turn, does its share, says so. */
import { workerData } from 'node:worker_threads';
import { DONE, FAILED, JOB, JOBS, PASS, READY, THREADS, TURN, type WorkerData } from './control';
import { instantiate } from './KernelMemory';

/** Passes follow one another closely in training: a moment of waiting is cheaper than being woken. */
const SPINS = 20_000;

const { module, memory, control, thread } = workerData as WorkerData;
const kernels = instantiate(module, memory);
let turn = Atomics.load(control, TURN);
Atomics.add(control, READY, 1);

for (;;) {
  for (let spins = 0; spins < SPINS && Atomics.load(control, TURN) === turn; spins++);
  Atomics.wait(control, TURN, turn);
  turn = Atomics.load(control, TURN);
  try {
    kernels[JOBS[control[JOB]!]!](control[PASS]!, thread, control[THREADS]!);
  } catch {
    Atomics.add(control, FAILED, 1);
  }
  Atomics.add(control, DONE, 1);
  Atomics.notify(control, DONE);
}
