import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { InterruptMessage, WatchdogData } from './watchdog';

/** The first descriptor after stdin, stdout, stderr and the message channel. */
const CONTROL_DESCRIPTOR = 4;

/** @param onInterrupt called when the main thread is free to act; a busy one is ended by the watchdog first. */
export function startWatchdog(distFolder: string, onInterrupt: (executionId: number) => void): void {
  const taken = new SharedArrayBuffer(4);
  const workerData: WatchdogData = { controlDescriptor: CONTROL_DESCRIPTOR, taken };
  const watchdog = new Worker(join(distFolder, 'kernel-watchdog.js'), { workerData });
  watchdog.on('message', ({ interrupt, executionId }: InterruptMessage) => {
    Atomics.store(new Int32Array(taken), 0, interrupt);
    onInterrupt(executionId);
  });
  watchdog.unref();
}
