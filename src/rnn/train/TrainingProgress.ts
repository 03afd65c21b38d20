import type { LayersModel } from '@tensorflow/tfjs';
import { newDisplayId } from '../display/displayId';
import type { RnnHost } from '../display/host';
import { curvesOf, trainingBundle } from '../display/training';
import type { TrainingView } from '../display/views';
import { interrupted } from './interrupted';

const DRAW_EVERY_MS = 100;

/** One training as it is drawn: what has come so far, and when the next drawing is due. */
export class TrainingProgress {
  #stopped = false;
  #trained: LayersModel | undefined;
  #givenUp = false;
  readonly #displayId = newDisplayId();
  readonly #logs: Record<string, number[]> = {};
  #status: TrainingView['status'] | undefined;
  #epochs = 0;
  #epoch = 0;
  #batches: number | null = null;
  #batch = 0;
  #begun = 0;
  #drawn = 0;

  constructor(
    private readonly host: RnnHost,
    private readonly model: string,
    private readonly initialEpoch: number,
  ) {}

  get stopped(): boolean {
    return this.#stopped;
  }

  begin(trained: LayersModel, epochs: number, batches: number | null): void {
    this.#trained = trained;
    this.#status = 'training';
    this.#epochs = epochs - this.initialEpoch;
    this.#batches = batches;
    this.#begun = this.#drawn = performance.now();
    this.host.display(trainingBundle(this.#view()), this.#displayId);
  }

  endBatch(batch: number): void {
    this.#batch = batch + 1;
    this.#drawWhenDue();
  }

  endEpoch(logs: Record<string, number>): void {
    for (const [key, value] of Object.entries(logs)) {
      (this.#logs[key] ??= Array<number>(this.#epoch).fill(NaN)).push(value);
    }
    this.#epoch++;
    this.#batch = 0;
    this.#drawWhenDue();
  }

  /** Draws the end now, and ends the training after its batch. */
  stop(): void {
    if (this.#givenUp) throw interrupted(); // its model may be in another training by now
    this.#stopped = true;
    if (this.#trained) this.#trained.stopTraining = true;
    this.end('interrupted');
  }

  /** Lets the model be trained again, although this training has not ended. */
  giveUp(): void {
    this.#givenUp = true;
    if (this.#trained) (this.#trained as unknown as { isTraining: boolean }).isTraining = false;
  }

  /** Draws the last state. A training that failed before it began was never drawn, and is not now. */
  end(status: 'done' | 'failed' | 'interrupted'): void {
    if (this.#status !== 'training') return;
    this.#status = status;
    this.#draw();
  }

  #drawWhenDue(): void {
    if (this.#status === 'training' && performance.now() - this.#drawn >= DRAW_EVERY_MS) this.#draw();
  }

  #draw(): void {
    this.host.update(trainingBundle(this.#view()), this.#displayId);
    this.#drawn = performance.now();
  }

  #view(): TrainingView {
    const elapsedMs = performance.now() - this.#begun;
    return {
      version: 1,
      model: this.model,
      status: this.#status ?? 'training',
      epochs: this.#epochs,
      epoch: this.#epoch,
      batches: this.#batches,
      batch: this.#batch,
      elapsedMs,
      remainingMs: this.#remainingMs(elapsedMs),
      curves: curvesOf(this.#logs),
    };
  }

  /** From the mean time an epoch took so far; `null` while nothing is known. */
  #remainingMs(elapsedMs: number): number | null {
    if (this.#status !== 'training') return 0;
    const done = this.#epoch + (this.#batches ? this.#batch / this.#batches : 0);
    return done > 0 ? (elapsedMs / done) * Math.max(0, this.#epochs - done) : null;
  }
}
