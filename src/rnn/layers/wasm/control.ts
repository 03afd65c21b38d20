import type { KernelExports } from './KernelMemory';

/** The words through which threads speak. */
export const TURN = 0;
export const DONE = 1;
export const READY = 2;
export const FAILED = 3;
export const JOB = 4;
export const PASS = 5;
export const THREADS = 6;
export const CONTROL_FIELDS = 7;

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
  /** 1, 2, …: the calling thread is 0. */
  thread: number;
}
