const NEWLINE = 10;
const LEAST_ROOM = 64 * 1024;

/** Cuts what arrives, in pieces of any size, into lines. A line that is too long is given up with what follows. */
export class LineReader {
  /** The beginning of a line whose end has not come; copied, since each piece would hold a block of memory. */
  #held = Buffer.alloc(0);
  #length = 0;

  constructor(private readonly longest: number) {}

  /** @returns whole lines, and whether the last one became too long */
  read(data: Buffer): { lines: Buffer[]; tooLong: boolean } {
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = data.indexOf(NEWLINE); end >= 0; end = data.indexOf(NEWLINE, start)) {
      if (this.#length + end - start > this.longest) return { lines, tooLong: true };
      lines.push(this.#take(data.subarray(start, end)));
      start = end + 1;
    }
    if (this.#length + data.length - start > this.longest) return { lines, tooLong: true };
    this.#hold(data.subarray(start));
    return { lines, tooLong: false };
  }

  #take(end: Buffer): Buffer {
    if (this.#length === 0) return end;
    this.#hold(end);
    const line = this.#held.subarray(0, this.#length);
    this.#held = Buffer.alloc(0);
    this.#length = 0;
    return line;
  }

  #hold(piece: Buffer): void {
    const length = this.#length + piece.length;
    if (length > this.#held.length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(LEAST_ROOM, 2 * length));
      this.#held.copy(grown, 0, 0, this.#length);
      this.#held = grown;
    }
    piece.copy(this.#held, this.#length);
    this.#length = length;
  }
}
