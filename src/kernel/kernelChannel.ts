import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { readUntrusted } from './fromKernel';
import { LineReader } from './LineReader';
import { hasMoreOutsideTexts } from './outsideTexts';
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
  /** The kernel says more than anybody hears. */
  onFlood(why: string): void;
}

/** In `stdio`, as Node numbers it for children with `ipc`. */
export const CHANNEL = 3;
/** A value of 64 MB, twice quoted. */
const LONGEST_LINE = 160 * 1024 * 1024;
/** Of a message; large ones are large texts. */
const MOST_OUTSIDE_TEXTS = 1024 * 1024;
/** A cell that trains for an hour sends updates of its live chart 72,000 times. */
const MOST_MESSAGES = 1_000_000;
/** Each takes time; displays that are too large are among them. */
const MOST_UNREADABLE = 1_000;
const MOST_BYTES = 1024 * 1024 * 1024;
const DISCONNECTED = 'The cell cut the connection to its kernel, which was ended.';
const TOO_LONG = 'The cell sent its kernel’s client a message without end.';
const UNREADABLE = 'The cell sent its kernel’s client what is no message, again and again.';
const TOO_MUCH = 'The cell sent its kernel’s client more than a million messages or a gigabyte.';

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

function openLines(socket: Socket, { onMessage, onCut, onFlood }: Listener): KernelChannel {
  const reader = new LineReader(LONGEST_LINE);
  // since the kernel was last told something
  let heard = { messages: 0, unreadable: 0, bytes: 0 };
  const stop = (why: string) => {
    onFlood(why);
    socket.destroy();
  };
  socket.on('data', (data: Buffer) => {
    const { lines, tooLong } = reader.read(data);
    heard.bytes += data.length;
    for (const line of lines) {
      const message = parseLine(line);
      heard.messages++;
      if (message) onMessage(message);
      else if (++heard.unreadable > MOST_UNREADABLE) return stop(UNREADABLE);
    }
    if (tooLong) stop(TOO_LONG);
    else if (heard.messages > MOST_MESSAGES || heard.bytes > MOST_BYTES) stop(TOO_MUCH);
  });
  socket.on('error', () => {}); // the exit says it
  socket.on('close', () => onCut(DISCONNECTED));
  return {
    send(message) {
      heard = { messages: 0, unreadable: 0, bytes: 0 };
      if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
    },
  };
}

function parseLine(line: Buffer): FromKernel | undefined {
  if (hasMoreOutsideTexts(line, MOST_OUTSIDE_TEXTS)) return undefined;
  try {
    return readUntrusted(JSON.parse(line.toString()));
  } catch {
    return undefined;
  }
}
