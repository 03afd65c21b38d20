import type * as Tf from '@tensorflow/tfjs';
import type { MemoryUse } from '../protocol';

interface EngineInternals {
  trackTensor(tensor: unknown, backend: unknown): void;
  state: { numBytes: number };
}

/** Knows how much memory tensors have taken at most. */
export class TensorMeter {
  readonly #engine: EngineInternals;
  #peak = 0;

  constructor(tf: typeof Tf) {
    const engine = tf.engine() as unknown as EngineInternals;
    const track = engine.trackTensor.bind(engine);
    this.#engine = engine;
    engine.trackTensor = (tensor, backend) => {
      track(tensor, backend);
      if (engine.state.numBytes > this.#peak) this.#peak = engine.state.numBytes;
    };
  }

  reset(): void {
    this.#peak = this.#engine.state.numBytes;
  }

  /** Since the last reset. */
  read(): Pick<MemoryUse, 'tensorPeakBytes' | 'tensorBytes'> {
    return { tensorPeakBytes: this.#peak, tensorBytes: this.#engine.state.numBytes };
  }
}
