import type { WindowSettings } from './windowSettings';

/** Cuts windows, each with the token behind it, from a text that comes part by part. */
export class WindowCutter {
  /** Tokens seen so far. */
  tokens = 0;
  #kept = new Int32Array(0);
  /** Where the next window starts, in `#kept`; beyond it where windows leave tokens out between them. */
  #next = 0;

  constructor(private readonly settings: Pick<WindowSettings, 'length' | 'stride'>) {}

  /** @returns windows that hold until the next is asked for */
  *cut(part: ArrayLike<number>): Generator<Int32Array> {
    const { length, stride } = this.settings;
    this.tokens += part.length;
    const text = new Int32Array(this.#kept.length + part.length);
    text.set(this.#kept);
    text.set(part, this.#kept.length);
    for (; this.#next + length < text.length; this.#next += stride)
      yield text.subarray(this.#next, this.#next + length + 1);
    const done = Math.min(this.#next, text.length);
    this.#kept = text.slice(done);
    this.#next -= done;
  }
}
