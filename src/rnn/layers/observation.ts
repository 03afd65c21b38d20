import type { CellType, StepValues } from './RecurrentKernel';
import type { StockLayer } from './stockLayers';

/** What happened inside a recurrent layer in one pass, for the whole batch. */
export interface ObservedPass {
  layer: StockLayer;
  cell: CellType;
  /** [batch, timesteps, units] by name, in the order in which the layer took the steps (backwards, if it goes so). */
  steps: StepValues;
  /** The same of ∂loss/∂h, of an LSTM also ∂loss/∂c, once a gradient was computed through the pass. */
  gradients?: StepValues<'hidden' | 'cell'>;
}

/** Who listens to passes, if anybody does: the innermost. */
export class Observation {
  #listeners: ((pass: ObservedPass) => void)[] = [];

  get isOn(): boolean {
    return this.#listeners.length > 0;
  }

  notify(pass: ObservedPass): void {
    this.#listeners.at(-1)?.(pass);
  }

  /** Runs something and returns the passes that it made of recurrent layers, in their order. */
  during<T>(run: () => T): { result: T; passes: ObservedPass[] } {
    const passes: ObservedPass[] = [];
    this.#listeners.push((pass) => passes.push(pass));
    try {
      return { result: run(), passes };
    } finally {
      this.#listeners.pop();
    }
  }
}
