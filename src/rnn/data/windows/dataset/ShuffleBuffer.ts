import type { WindowValues } from './WindowCutter';

/**
 * Changes the order of what passes through, as `tf.data`'s `shuffle`: it holds so many windows, and each that comes
 * takes the place of one at random, which leaves.
 */
export class ShuffleBuffer {
  readonly #held: WindowValues[] = [];
  /** The one that has left, whose arrays the next one takes. */
  #left: WindowValues | undefined;

  constructor(
    private readonly size: number,
    private readonly random: () => number,
  ) {}

  /** @returns the one that leaves; `undefined` while there is room. Only to read, until the next call. */
  exchange({ x, y }: WindowValues): WindowValues | undefined {
    if (this.#held.length < this.size) {
      this.#held.push({ x: x.slice(), y: y.slice() });
      return undefined;
    }
    const at = this.#any();
    const leaves = this.#held[at]!;
    const comes = this.#left ?? { x: new Float32Array(x.length), y: new Float32Array(y.length) };
    comes.x.set(x);
    comes.y.set(y);
    this.#held[at] = comes;
    this.#left = leaves;
    return leaves;
  }

  /** One of those that are left. */
  take(): WindowValues | undefined {
    if (this.#held.length === 0) return undefined;
    const at = this.#any();
    const leaves = this.#held[at]!;
    const last = this.#held.pop()!;
    if (at < this.#held.length) this.#held[at] = last;
    return leaves;
  }

  #any(): number {
    return Math.floor(this.random() * this.#held.length);
  }
}
