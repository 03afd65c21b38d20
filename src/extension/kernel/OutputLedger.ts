import type { OutputEvent } from '../../kernel/protocol';
import type { Output } from '../../notebook/notebook';

/** What to do to a notebook's outputs. `place` numbers an output, from its `append` on. */
export type OutputEdit =
  | { type: 'append'; place: number; cellId: string; output: Output }
  /** `output` is the text that follows what the stream output at `place` has already. */
  | { type: 'extend'; place: number; cellId: string; output: Output }
  | { type: 'replace'; place: number; cellId: string; output: Output };

interface Place {
  number: number;
  cellId: string;
  displayId: string | undefined;
}

/** Knows where outputs stand, over all cells of a kernel, and turns its events into edits. */
export class OutputLedger {
  #count = 0;
  readonly #displays = new Map<string, Place[]>();
  /** Each cell's last output, when it is a stream that can go on. */
  readonly #streams = new Map<string, Place & { stream: string }>();

  /** @param cellId the cell whose execution sent the event; an update may be of another cell's output. */
  receive(cellId: string, event: OutputEvent): OutputEdit[] {
    const { output } = event;
    if (event.type === 'update') {
      const places = this.#displays.get(event.displayId) ?? [];
      return places.map(({ number, cellId: shownIn }) => ({
        type: 'replace',
        place: number,
        cellId: shownIn,
        output,
      }));
    }
    const open = this.#streams.get(cellId);
    if (output.kind === 'stream' && output.stream === open?.stream) {
      return [{ type: 'extend', place: open.number, cellId, output }];
    }
    const place: Place = { number: ++this.#count, cellId, displayId: event.displayId };
    if (output.kind === 'stream') this.#streams.set(cellId, { ...place, stream: output.stream });
    else this.#streams.delete(cellId);
    if (event.displayId !== undefined) {
      this.#displays.set(event.displayId, [...(this.#displays.get(event.displayId) ?? []), place]);
    }
    return [{ type: 'append', place: place.number, cellId, output }];
  }

  /** The cell's outputs are gone. */
  forgetCell(cellId: string): void {
    this.#streams.delete(cellId);
    for (const [displayId, places] of this.#displays) {
      const left = places.filter((place) => place.cellId !== cellId);
      if (left.length > 0) this.#displays.set(displayId, left);
      else this.#displays.delete(displayId);
    }
  }

  /** The kernel is gone: nothing will be updated, and ids of displays may come again. */
  forgetAll(): void {
    this.#displays.clear();
    this.#streams.clear();
  }
}
