// not the global ones: a cell may have replaced them, and an interrupt ends those that it set
import { clearTimeout, setTimeout } from 'node:timers';
import type { StreamOutput } from '../../notebook/notebook';
import { OverflowFile } from './OverflowFile';

type Stream = StreamOutput['stream'];

const FLUSH_AFTER_MS = 50;
const FLUSH_AFTER_CHARACTERS = 16_384;
const MOST_CHARACTERS = 1_000_000;

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
  #overflow: OverflowFile | undefined;

  constructor(private readonly send: (output: StreamOutput) => void) {}

  write(stream: Stream, text: string): void {
    if (this.#overflow) return this.#overflow.append(text);
    if (stream !== this.#stream) this.flush();
    this.#stream = stream;
    const room = MOST_CHARACTERS - this.#sent - this.#text.length;
    this.#text += text.slice(0, room);
    if (text.length > room) return this.#cut(text.slice(room));
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

  end(): void {
    this.flush();
    this.#overflow?.close();
  }

  #cut(rest: string): void {
    this.flush();
    this.#overflow = new OverflowFile();
    this.#overflow.append(rest);
    const limit = MOST_CHARACTERS.toLocaleString('en');
    const text = `\n… output stops here, after ${limit} characters. ${this.#overflow.describe()}\n`;
    this.send({ kind: 'stream', stream: 'stderr', text });
  }
}
