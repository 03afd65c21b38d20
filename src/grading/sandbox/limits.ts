import { release } from 'node:os';
import type { Jail } from './Sandbox';

const MB = 1024 * 1024;
/** A kernel has about 20 threads. */
const MOST_THREADS = 64;
const MOST_OPEN_FILES = 256;
/** TensorFlow.js, the library and the machine code of both. */
const KERNEL_MB = 256;

/**
 * Arguments of `prlimit` before the program. WebAssembly reserves addresses that it does not use, so that only data is
 * limited, not the address space.
 *
 * @param idleMB data of a Node that does nothing; `undefined` leaves data without a limit
 * @param countsOwnThreads whether the processes that are counted are the jail's alone
 */
export function limitArguments(jail: Jail, idleMB: number | undefined, countsOwnThreads: boolean): string[] {
  return [
    ...(idleMB === undefined ? [] : [`--data=${(idleMB + KERNEL_MB + Math.ceil(jail.memoryMB)) * MB}`]),
    `--fsize=${jail.scratchMB * MB}`,
    `--cpu=${jail.cpuSeconds}:${jail.cpuSeconds + 5}`,
    `--nofile=${MOST_OPEN_FILES}`,
    '--core=0',
    '--msgqueue=0',
    '--memlock=0',
    ...(countsOwnThreads ? [`--nproc=${MOST_THREADS}`] : []),
  ];
}

/** Since Linux 5.14 the processes of a user are counted for each user namespace. */
export function countsByNamespace(): boolean {
  const [major = 0, minor = 0] = release().split('.').map(Number);
  return major > 5 || (major === 5 && minor >= 14);
}
