/** Mixes what passes through: of `capacity` that wait, a random one leaves when another comes. */
export class ShuffleBuffer {
  readonly #waiting: Int32Array[] = [];

  constructor(
    private readonly capacity: number,
    private readonly random: () => number,
  ) {}

  /** @returns the one that leaves, if one does */
  exchange(window: Int32Array): Int32Array | undefined {
    if (this.capacity === 0) return window;
    if (this.#waiting.length < this.capacity) {
      this.#waiting.push(window.slice());
      return undefined;
    }
    const at = this.#choose();
    const leaving = this.#waiting[at]!;
    this.#waiting[at] = window.slice();
    return leaving;
  }

  /** Those that still wait, in random order. */
  *drain(): Generator<Int32Array> {
    while (this.#waiting.length > 0) {
      const at = this.#choose();
      const leaving = this.#waiting[at]!;
      this.#waiting[at] = this.#waiting.at(-1)!;
      this.#waiting.pop();
      yield leaving;
    }
  }

  #choose(): number {
    return Math.floor(this.random() * this.#waiting.length);
  }
}
