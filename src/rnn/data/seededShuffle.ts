import type { TensorContainer, data } from '@tensorflow/tfjs';
import type { Tf } from '../tf';

type Shuffle = data.Dataset<TensorContainer>['shuffle'];

const installed = new WeakSet<object>();

/**
 * Lets `dataset.shuffle` of TensorFlow.js draw the seeds that it is not given from `Math.random`, so that `rnn.seed`
 * repeats its order as well: by itself it takes the time of day. The seed is drawn as each pass begins (with
 * `reshuffleEachIteration: false` once), so that a training that is resumed shuffles as if it had never stopped.
 */
export function installSeededShuffle(tf: Tf): void {
  const prototype = tf.data.Dataset.prototype as data.Dataset<TensorContainer>;
  if (installed.has(prototype)) return;
  installed.add(prototype);
  const stock = Object.getOwnPropertyDescriptor(prototype, 'shuffle')!.value as Shuffle;

  class Shuffled extends tf.data.Dataset<TensorContainer> {
    override readonly size: number;
    readonly #base: data.Dataset<TensorContainer>;
    readonly #bufferSize: number;
    readonly #seed: string | undefined;

    constructor(base: data.Dataset<TensorContainer>, bufferSize: number, seed: string | undefined) {
      super();
      this.size = base.size;
      this.#base = base;
      this.#bufferSize = bufferSize;
      this.#seed = seed;
    }

    override async iterator() {
      const seed = this.#seed ?? drawSeed();
      return (await this.#base.iterator()).shuffle(this.#bufferSize, seed);
    }
  }

  prototype.shuffle = function (bufferSize, seed, reshuffleEachIteration = true) {
    // which also tells of a size that is none
    if (seed || !(bufferSize >= 0)) return stock.call(this, bufferSize, seed, reshuffleEachIteration);
    return new Shuffled(this, bufferSize, reshuffleEachIteration ? undefined : drawSeed());
  };
}

const drawSeed = () => String(Math.random());
