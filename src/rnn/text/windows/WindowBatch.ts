import type { Tensor, Tensor2D } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import type { WindowSettings } from './windowSettings';

export interface TextWindows {
  /** windows × length, of int32: indices of tokens. */
  x: Tensor2D;
  /** windows × 1, with targets `every` windows × length × 1; of float32, as `sparseCategoricalCrossentropy` takes it. */
  y: Tensor;
}

/** Gathers windows, each with the token behind it, as two tensors. */
export class WindowBatch {
  count = 0;
  readonly #x: Int32Array;
  readonly #y: Float32Array;
  readonly #width: number;

  constructor(
    private readonly settings: WindowSettings,
    readonly capacity: number,
  ) {
    this.#width = settings.targets === 'every' ? settings.length : 1;
    this.#x = new Int32Array(capacity * settings.length);
    this.#y = new Float32Array(capacity * this.#width);
  }

  /** @param window `length` tokens and the one behind them */
  add(window: Int32Array): void {
    const { length } = this.settings;
    this.#x.set(window.subarray(0, length), this.count * length);
    this.#y.set(window.subarray(length + 1 - this.#width), this.count * this.#width);
    this.count++;
  }

  /** What came together, to start anew. */
  take(tf: Tf): TextWindows {
    const { length, targets } = this.settings;
    const { count } = this;
    this.count = 0;
    // copies: a backend may read the array later, when the next batch is in it
    const x = tf.tensor2d(this.#x.slice(0, count * length), [count, length], 'int32');
    const y = tf.tensor(
      this.#y.slice(0, count * this.#width),
      targets === 'every' ? [count, length, 1] : [count, 1],
    );
    return { x, y };
  }
}
