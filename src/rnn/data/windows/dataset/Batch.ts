import type { WindowValues } from './WindowCutter';

/** Windows, one behind the other, until there are enough for a batch. */
export class Batch {
  count = 0;
  #x = new Float32Array(0);
  #y = new Float32Array(0);

  constructor(private readonly size: number) {}

  /** @returns whether the batch is full */
  add({ x, y }: WindowValues): boolean {
    if (this.count === 0) {
      this.#x = new Float32Array(this.size * x.length);
      this.#y = new Float32Array(this.size * y.length);
    }
    this.#x.set(x, this.count * x.length);
    this.#y.set(y, this.count * y.length);
    return ++this.count === this.size;
  }

  /** What has come, and begins anew. */
  take(): WindowValues & { count: number } {
    const { count } = this;
    const part = (values: Float32Array) => values.subarray(0, (values.length / this.size) * count);
    this.count = 0;
    return { x: part(this.#x), y: part(this.#y), count };
  }
}
