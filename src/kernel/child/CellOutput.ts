// not the global ones: a cell may have replaced them
import { clearTimeout, setTimeout } from 'node:timers';
import type { Output, StreamOutput } from '../../notebook/notebook';
import type { OutputEvent } from '../protocol';
import { StreamBuffer } from './StreamBuffer';

/** A cell in a loop that displays would fill the editor. */
const MOST_DISPLAYS = 500;
const MOST_DISPLAY_BYTES = 64 * 1024 * 1024;
/** Of the updates of one display only the newest counts. */
const UPDATE_AFTER_MS = 50;

/** What one execution writes and displays, in order and bounded. */
export class CellOutput {
  readonly #streams: StreamBuffer;
  #displays = 0;
  #bytes = 0;
  readonly #updates = new Map<string, Record<string, unknown>>();
  /** What updates have drawn, to their end. */
  readonly #updated = new WeakSet<object>();
  #lastUpdate = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly send: (event: OutputEvent) => void) {
    this.#streams = new StreamBuffer((output) => send({ type: 'append', output }));
  }

  write(stream: StreamOutput['stream'], text: string): void {
    this.#streams.write(stream, text);
  }

  display(data: Record<string, unknown>, displayId?: string): void {
    this.#streams.flush();
    if (this.#displays > MOST_DISPLAYS) return;
    this.#bytes += JSON.stringify(data).length;
    if (++this.#displays > MOST_DISPLAYS || this.#bytes > MOST_DISPLAY_BYTES) {
      this.#displays = MOST_DISPLAYS + 1;
      this.#streams.write(
        'stderr',
        `… more is not shown: a cell displays at most ${MOST_DISPLAYS} values and 64 MB. Update one display instead: const d = rnn.display(a); d.update(b)\n`,
      );
      return;
    }
    this.send({ type: 'append', output: dataOutput(data), displayId });
  }

  update(data: Record<string, unknown>, displayId: string): void {
    this.#updates.set(displayId, data);
    this.#updated.add(data);
    if (Date.now() - this.#lastUpdate >= UPDATE_AFTER_MS) this.#sendUpdates();
    else this.#timer ??= setTimeout(() => this.#sendUpdates(), UPDATE_AFTER_MS);
  }

  /** Whether this very bundle was drawn by an update, as that of a result that was drawn while it came about. */
  hasDrawn(data: Record<string, unknown>): boolean {
    return this.#updated.has(data);
  }

  /** Sends what still waits to be sent together with more. */
  flush(): void {
    this.#streams.flush();
    this.#sendUpdates();
  }

  end(): void {
    this.flush();
    this.#streams.end();
  }

  #sendUpdates(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lastUpdate = Date.now();
    for (const [displayId, data] of this.#updates) {
      this.send({ type: 'update', output: dataOutput(data), displayId });
    }
    this.#updates.clear();
  }
}

const dataOutput = (data: Record<string, unknown>): Output => ({ kind: 'data', data });
