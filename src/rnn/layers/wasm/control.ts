import type { KernelExports } from './KernelMemory';

/**
 * The words through which threads speak. A turn is one job of several parts, which whoever is free takes one after the
 * other, so that nobody waits for a thread that is still asleep.
 */
export const TURN = 0;
/** The turn's number and the next part to be taken, in one word: a part is only ever taken of the turn it belongs to. */
export const TICKET = 1;
export const DONE = 2;
/** Threads that take parts, or work on one. */
export const ACTIVE = 3;
export const READY = 4;
export const FAILED = 5;
export const JOB = 6;
export const PASS = 7;
export const PARTS = 8;
export const CONTROL_FIELDS = 9;

/** What threads can share. */
export const JOBS = [
  'forward',
  'backward',
  'inputGradients',
  'weightGradients',
] as const satisfies readonly (keyof KernelExports)[];
export type JobName = (typeof JOBS)[number];

export interface WorkerData {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  control: Int32Array<SharedArrayBuffer>;
}

const PART_BITS = 16;
const LAST_PART = 2 ** PART_BITS - 1;

export const ticketOf = (turn: number, part: number) => (turn << PART_BITS) | part;
/** Of which nothing can be taken. */
export const usedUp = (turn: number) => ticketOf(turn, LAST_PART);

/** Takes parts of the present turn and works on them until none is left. */
export function takeParts(control: Int32Array<SharedArrayBuffer>, kernels: KernelExports): void {
  for (;;) {
    const ticket = Atomics.load(control, TICKET);
    const part = ticket & LAST_PART;
    const job = JOBS[Atomics.load(control, JOB)]!;
    const pass = Atomics.load(control, PASS);
    const parts = Atomics.load(control, PARTS);
    if (part >= parts) return;
    // fails if another thread took it, or if what was read belongs to a later turn
    if (Atomics.compareExchange(control, TICKET, ticket, ticket + 1) !== ticket) continue;
    kernels[job](pass, part, parts);
    Atomics.add(control, DONE, 1);
    Atomics.notify(control, DONE);
  }
}
