import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readControl } from './readControl';
import { type InterruptMessage, sharedState, type WatchdogData } from './watchdogData';

/** The first descriptor after stdin, stdout, stderr and the message channel. */
const CONTROL_DESCRIPTOR = 4;

/**
 * Where no thread may be started, as under Node's permission model, this one reads the control pipe itself: what waits is
 * interrupted still; what keeps it busy can only be killed.
 *
 * @param loading what must not be ended in its middle
 * @param onInterrupt called when the main thread is free to act; a busy one is ended by the watchdog first.
 */
export function startWatchdog(
  distFolder: string,
  loading: Promise<void>,
  onInterrupt: (executionId: number) => void,
): void {
  const shared = new SharedArrayBuffer(8);
  const { taken, loaded } = sharedState(shared);
  const workerData: WatchdogData = { controlDescriptor: CONTROL_DESCRIPTOR, shared };
  void loading.then(() => Atomics.store(loaded, 0, 1)).catch(() => {});
  let watchdog: Worker;
  try {
    watchdog = new Worker(join(distFolder, 'kernel-watchdog.js'), { workerData, name: 'rnnbook watchdog' });
  } catch {
    return readControl(CONTROL_DESCRIPTOR, onInterrupt);
  }
  watchdog.on('message', ({ interrupt, executionId }: InterruptMessage) => {
    Atomics.store(taken, 0, interrupt);
    onInterrupt(executionId);
  });
  watchdog.unref();
}
