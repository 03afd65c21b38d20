import { Worker } from 'node:worker_threads';
import { LIFELINE_DESCRIPTOR } from './protocol';

/** In a thread of its own, since a job may keep the main one busy forever. */
const THREAD = `
const { Socket } = require('node:net');
const end = () => process.kill(process.pid, 'SIGKILL');
const lifeline = new Socket({ fd: ${LIFELINE_DESCRIPTOR}, readable: true, writable: false });
lifeline.on('error', end).on('close', end).resume();
`;

/** Ends this process as soon as the one that started it is gone, also when that was killed. */
export function endWithParent(): void {
  new Worker(THREAD, { eval: true, execArgv: [], name: 'rnnbook lifeline' }).unref();
}
