import { closeSync, mkdtempSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MOST_CHARACTERS = 100_000_000;

/** What is too much for an output goes on in a file, in a folder that only this user can read. */
export class OverflowFile {
  #path: string | undefined;
  #descriptor: number | undefined;
  #written = 0;
  #problem: string | undefined;

  /** Never throws: that would end `console` for good. Beyond 100 million characters nothing is kept. */
  append(text: string): void {
    if (this.#problem !== undefined || this.#written >= MOST_CHARACTERS) return;
    try {
      this.#path ??= join(mkdtempSync(join(tmpdir(), 'rnnbook-')), 'output.txt');
      this.#descriptor ??= openSync(this.#path, 'a', 0o600);
      writeSync(this.#descriptor, text.slice(0, MOST_CHARACTERS - this.#written));
      this.#written += text.length;
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error);
    }
  }

  /** What becomes of the rest, in words; of use once something was appended. */
  describe(): string {
    if (this.#problem !== undefined) return `The rest could not be kept in ${tmpdir()}: ${this.#problem}`;
    return `The rest is in ${this.#path} (up to 100 MB)`;
  }

  /** May be appended to again: a cell's timers may write after its end. */
  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}
