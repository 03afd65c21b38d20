/** A thread that helps with passes: it sleeps until there is a turn, and takes parts of it. */
import { workerData } from 'node:worker_threads';
import { ACTIVE, FAILED, READY, takeParts, TURN, type WorkerData } from './control';
import { instantiate } from './KernelMemory';

/** Turns follow one another closely in training: a moment of waiting is cheaper than being woken. */
const SPINS = 20_000;

const { module, memory, control } = workerData as WorkerData;
const kernels = instantiate(module, memory);
let turn = Atomics.load(control, TURN);
Atomics.add(control, READY, 1);

for (;;) {
  for (let spins = 0; spins < SPINS && Atomics.load(control, TURN) === turn; spins++);
  Atomics.wait(control, TURN, turn);
  turn = Atomics.load(control, TURN);
  Atomics.add(control, ACTIVE, 1);
  try {
    takeParts(control, kernels);
  } catch {
    Atomics.add(control, FAILED, 1);
  }
  Atomics.sub(control, ACTIVE, 1);
  Atomics.notify(control, ACTIVE);
}
