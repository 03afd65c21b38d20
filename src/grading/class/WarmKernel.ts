import type { TestKernel } from '../run/input';

/** A kernel that outlives what uses it, so that the next need not wait for its start. */
export class WarmKernel {
  #kernel: TestKernel | undefined;

  constructor(private readonly create: () => TestKernel) {}

  /** For one user at a time. */
  lend(): TestKernel {
    const kernel = (this.#kernel ??= this.create());
    return {
      get state() {
        return kernel.state;
      },
      get onAsk() {
        return kernel.onAsk;
      },
      set onAsk(answer) {
        kernel.onAsk = answer;
      },
      execute: (cell, onOutput) => kernel.execute(cell, onOutput),
      restart: () => kernel.restart(),
      // a run that was ended in its middle may still compute
      dispose() {
        if (kernel.state === 'busy' || kernel.state === 'starting') void kernel.restart();
      },
    };
  }
}
