import type { WindowValues } from './WindowCutter';

/** Windows there is room for at first: a batch that never fills takes no more than it holds. */
const FIRST = 1024;

/** Windows, one behind the other, until there are enough for a batch. */
export class Batch {
  count = 0;
  #x = new Float32Array(0);
  #y = new Float32Array(0);
  #places = 0;

  constructor(private readonly size: number) {}

  /** @returns whether the batch is full */
  add({ x, y }: WindowValues): boolean {
    if (this.count === 0) this.#room(Math.min(this.size, FIRST), x.length, y.length);
    else if (this.count === this.#places)
      this.#room(Math.min(this.size, 2 * this.#places), x.length, y.length);
    this.#x.set(x, this.count * x.length);
    this.#y.set(y, this.count * y.length);
    return ++this.count === this.size;
  }

  /** What has come, and begins anew. */
  take(): WindowValues & { count: number } {
    const { count } = this;
    const part = (values: Float32Array) => values.subarray(0, (values.length / this.#places) * count);
    this.count = 0;
    return { x: part(this.#x), y: part(this.#y), count };
  }

  /** Room for so many windows, with those that are there. */
  #room(places: number, xLength: number, yLength: number): void {
    const roomier = (length: number, had: Float32Array) => {
      const values = new Float32Array(places * length);
      if (this.count > 0) values.set(had);
      return values;
    };
    this.#x = roomier(xLength, this.#x);
    this.#y = roomier(yLength, this.#y);
    this.#places = places;
  }
}
