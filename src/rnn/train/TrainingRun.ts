import type { History, LayersModel } from '@tensorflow/tfjs';
import type { TrainingProgress } from './TrainingProgress';

const TURNS = 20;
const TURN_MS = 10;

/** A fit that is under way, or was when an interrupt tore it: then it never comes to its end. */
export class TrainingRun {
  #ended = false;

  constructor(
    readonly model: LayersModel,
    readonly progress: TrainingProgress,
    fit: Promise<History>,
  ) {
    const end = () => (this.#ended = true);
    fit.then(end, end);
  }

  /**
   * Waits until a stopped fit has ended, so that its model can be trained again. One that is alive ends within a
   * few turns of the event loop, since its batches let no turn begin; one that does not is given up.
   */
  async settle(): Promise<void> {
    for (let turn = 0; turn < TURNS && !this.#ended; turn++) {
      await new Promise((resolve) => setTimeout(resolve, TURN_MS));
    }
    if (!this.#ended) this.progress.giveUp();
  }
}
