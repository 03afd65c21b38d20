/**
 * A thread beside the cells, which answers while a cell keeps the main thread busy. It reads the control pipe:
 * an interrupt that the main thread does not take up ends what runs there; the end of the pipe means that the
 * client is gone, and the kernel goes with it.
 */
import { Session } from 'node:inspector';
import { parentPort, workerData } from 'node:worker_threads';
import { readControl } from './readControl';
import { type InterruptMessage, sharedState, type WatchdogData } from './watchdogData';

const BUSY_AFTER_MS = 150;

const { controlDescriptor, shared } = workerData as WatchdogData;
const { taken, loaded } = sharedState(shared);
const session = new Session();
session.connectToMainThread();

let interrupts = 0;
readControl(controlDescriptor, (executionId) => {
  const interrupt = ++interrupts;
  parentPort!.postMessage({ interrupt, executionId } satisfies InterruptMessage);
  setTimeout(() => {
    if (Atomics.load(loaded, 0) && Atomics.load(taken, 0) < interrupt)
      session.post('Runtime.terminateExecution');
  }, BUSY_AFTER_MS);
});
