import { closeSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// not the global ones: a cell may have replaced them, and an interrupt ends those that it set
import { clearTimeout, setTimeout } from 'node:timers';
import type { StreamOutput } from '../../notebook/notebook';

type Stream = StreamOutput['stream'];

const FLUSH_AFTER_MS = 50;
const FLUSH_AFTER_CHARACTERS = 16_384;
export const MOST_CHARACTERS = 1_000_000;
const MOST_FILE_CHARACTERS = 100_000_000;

/**
 * Gathers a cell's text into few messages, and sends at most `MOST_CHARACTERS`; more goes to a file, which the
 * output names. Flushes by itself also while a loop keeps the event loop busy.
 */
export class StreamBuffer {
  #stream: Stream = 'stdout';
  #text = '';
  #sent = 0;
  #lastFlush = 0;
  #timer: NodeJS.Timeout | undefined;
  #overflow: { path: string; descriptor: number; written: number } | undefined;
  /** Why the rest could not be kept. */
  #lost: string | undefined;

  constructor(
    private readonly name: string,
    private readonly send: (output: StreamOutput) => void,
  ) {}

  write(stream: Stream, text: string): void {
    if (stream !== this.#stream) this.flush();
    this.#stream = stream;
    const room = MOST_CHARACTERS - this.#sent - this.#text.length;
    if (text.length > room) {
      this.#writeOverflow(text.slice(Math.max(room, 0)));
      text = text.slice(0, Math.max(room, 0));
    }
    if (text === '') return;
    this.#text += text;
    if (this.#text.length >= FLUSH_AFTER_CHARACTERS || Date.now() - this.#lastFlush >= FLUSH_AFTER_MS)
      this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), FLUSH_AFTER_MS);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lastFlush = Date.now();
    if (this.#text === '') return;
    this.#sent += this.#text.length;
    this.send({ kind: 'stream', stream: this.#stream, text: this.#text });
    this.#text = '';
  }

  /** Sends what is left, and says what was cut and where it is. */
  end(): void {
    this.flush();
    const rest = this.#closeOverflow();
    if (rest === undefined) return;
    this.send({
      kind: 'stream',
      stream: 'stderr',
      text: `\n… output stops here, after ${MOST_CHARACTERS.toLocaleString('en')} characters. ${rest}\n`,
    });
  }

  /** @returns where the rest is; `undefined` when nothing was cut. */
  #closeOverflow(): string | undefined {
    const lost = this.#lost;
    this.#lost = undefined;
    if (this.#overflow) closeSync(this.#overflow.descriptor);
    const { path, written } = this.#overflow ?? { path: '', written: 0 };
    this.#overflow = undefined;
    if (lost !== undefined) return `The rest could not be kept in ${tmpdir()}: ${lost}`;
    if (path === '') return undefined;
    return `The rest is in ${path}${written >= MOST_FILE_CHARACTERS ? ', itself cut' : ''}`;
  }

  /** Never throws: that would end `console` for good. */
  #writeOverflow(text: string): void {
    if (this.#lost !== undefined) return;
    try {
      this.#writeToFile(text);
    } catch (error) {
      this.#lost = error instanceof Error ? error.message : String(error);
    }
  }

  #writeToFile(text: string): void {
    if (!this.#overflow) {
      const path = join(tmpdir(), `rnnbook-output-${process.pid}-${this.name}.txt`);
      this.#overflow = { path, descriptor: openSync(path, 'w', 0o600), written: 0 };
    }
    const room = MOST_FILE_CHARACTERS - this.#overflow.written;
    if (room <= 0) return;
    writeSync(this.#overflow.descriptor, text.slice(0, room));
    this.#overflow.written += Math.min(room, text.length);
  }
}
