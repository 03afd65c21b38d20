import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { readUntrusted } from './fromKernel';
import type { FromKernel, ToKernel } from './protocol';

/** The messages of a kernel, while it is connected. */
export interface KernelChannel {
  /** A kernel that died meanwhile is reported by its exit. */
  send(message: ToKernel): void;
}

interface Listener {
  onMessage(message: FromKernel): void;
  /** The kernel, which may go on, cannot be heard any more. */
  onCut(why: string): void;
}

/** In `stdio`, as Node numbers it for children with `ipc`. */
export const CHANNEL = 3;
/** A value of 64 MB, twice quoted. */
const LONGEST_LINE = 160 * 1024 * 1024;
const DISCONNECTED = 'The cell cut the connection to its kernel, which was ended.';
const TOO_LONG = 'The cell sent its kernel’s client a message without end.';

/** Windows has no lines in its channel that others than Node read. */
export const readsLines = (untrusted: boolean): boolean => untrusted && process.platform !== 'win32';

/**
 * Node's own channel; from a kernel that nobody trusts, the same lines of JSON read by ourselves: Node's throws in this
 * process for a line that is no JSON, holds a line without end in memory, and obeys messages of its own kind.
 */
export function openChannel(kernel: ChildProcess, untrusted: boolean, listener: Listener): KernelChannel {
  if (readsLines(untrusted)) return openLines(kernel.stdio[CHANNEL] as Socket, listener);
  kernel.on('message', (value) => {
    const message = untrusted ? readUntrusted(value) : (value as FromKernel);
    if (message) listener.onMessage(message);
  });
  kernel.on('disconnect', () => listener.onCut(DISCONNECTED));
  return {
    send(message) {
      if (kernel.connected) kernel.send(message, () => {});
    },
  };
}

function openLines(socket: Socket, { onMessage, onCut }: Listener): KernelChannel {
  let pieces: Buffer[] = [];
  let length = 0;
  const add = (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
  };
  socket.on('data', (data: Buffer) => {
    let start = 0;
    for (let end = data.indexOf('\n'); end >= 0; end = data.indexOf('\n', start)) {
      add(data.subarray(start, end));
      const message = length > LONGEST_LINE ? undefined : parseLine(Buffer.concat(pieces).toString());
      pieces = [];
      length = 0;
      start = end + 1;
      if (message) onMessage(message);
    }
    add(data.subarray(start));
    if (length <= LONGEST_LINE) return;
    socket.destroy();
    onCut(TOO_LONG);
  });
  socket.on('error', () => {}); // the exit says it
  socket.on('close', () => onCut(DISCONNECTED));
  return {
    send(message) {
      if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
    },
  };
}

function parseLine(line: string): FromKernel | undefined {
  try {
    return readUntrusted(JSON.parse(line));
  } catch {
    return undefined;
  }
}
