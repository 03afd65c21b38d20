import type { Output, StreamOutput } from '../../notebook/notebook';
import type { OutputEvent } from '../protocol';
import { StreamBuffer } from './StreamBuffer';

/** A cell in a loop that displays would fill the editor. */
const MOST_DISPLAYS = 500;
const MOST_DISPLAY_BYTES = 64 * 1024 * 1024;

/** What one execution writes and displays, in order and bounded. */
export class CellOutput {
  readonly #streams: StreamBuffer;
  #displays = 0;
  #bytes = 0;

  constructor(
    cellId: string,
    private readonly send: (event: OutputEvent) => void,
  ) {
    this.#streams = new StreamBuffer(cellId, (output) => send({ type: 'append', output }));
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
    this.send({ type: 'update', output: dataOutput(data), displayId });
  }

  end(): void {
    this.#streams.end();
  }
}

const dataOutput = (data: Record<string, unknown>): Output => ({ kind: 'data', data });
