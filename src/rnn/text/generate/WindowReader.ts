import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import { keepStates, recurrentLayers } from '../../inspect/recordCalls';
import type { Tf } from '../../tf';
import type { Side } from '../padding';
import { inputTensor, outputValues, type Reader } from './Reader';

/**
 * Reads the last tokens anew each time, as many as a model of fixed length takes; before the first there is padding.
 * A model of free length gets all of them.
 */
export class WindowReader implements Reader {
  #read: number[] = [];

  constructor(
    private readonly tf: Tf,
    private readonly model: LayersModel,
    private readonly padding: Side,
  ) {}

  read(indices: number[]): Float32Array {
    const { tf, model } = this;
    const length = model.inputs[0]!.shape[1] ?? undefined;
    this.#read.push(...indices);
    if (length !== undefined) this.#read = this.#read.slice(-length);
    const missing = Array<null>(Math.max(0, (length ?? 0) - this.#read.length)).fill(null);
    const padded = this.padding === 'pre' ? [...missing, ...this.#read] : [...this.#read, ...missing];
    const last = this.padding === 'pre' ? padded.length - 1 : this.#read.length - 1;
    // a stateful model reads the window as if it were the first thing, and keeps the states that it has
    const stateful = recurrentLayers(model).filter((layer) => layer.stateful);
    const restore = stateful.map((layer) => keepStates(tf, layer));
    for (const layer of stateful) layer.resetStates();
    try {
      let values!: Float32Array;
      tf.tidy(() => {
        const output = model.predict(inputTensor(tf, model, padded)) as Tensor;
        values = outputValues(output, output.rank === 3 ? last : undefined);
      });
      return values;
    } finally {
      for (const restoreStates of restore) restoreStates();
    }
  }

  dispose(): void {}
}
