import { availableParallelism } from 'node:os';

/** More threads than this gain nothing at the sizes that notebooks train. */
const MAXIMUM_THREADS = 8;

/** How many threads compute: all processors; from three on, one is left to the editor. */
export function defaultThreads(): number {
  const processors = availableParallelism();
  return Math.min(MAXIMUM_THREADS, processors > 2 ? processors - 1 : processors);
}
