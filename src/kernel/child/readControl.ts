import { Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** Reads the control pipe, whose end means that the client is gone: the kernel goes with it. */
export function readControl(descriptor: number, onInterrupt: (executionId: number) => void): void {
  const pipe = new Socket({ fd: descriptor, readable: true, writable: false });
  pipe.on('error', () => process.kill(process.pid, 'SIGKILL'));
  pipe.on('close', () => process.kill(process.pid, 'SIGKILL'));
  createInterface({ input: pipe }).on('line', (line) => {
    const match = /^interrupt (\d+)$/.exec(line);
    if (match) onInterrupt(Number(match[1]));
  });
}
