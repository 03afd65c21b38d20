import type { History, LayersModel } from '@tensorflow/tfjs';
import { newDisplayId } from '../display/displayId';
import type { RnnHost } from '../display/host';
import { trainingBundle } from '../display/training';
import { curvesAndFacts } from '../display/trainingFacts';
import type { TrainingFacts, TrainingView } from '../display/views';
import { type EarlyStopping, isEarlyStopping } from './callbacks/earlyStopping';
import { isStateKeeper } from './checkpoint/keepState';
import { interrupted } from './interrupted';
import { getLearningRate } from './optimizer/learningRate';
import { keepRecord } from './trainingRecords';

const DRAW_EVERY_MS = 100;
/** A training of many short epochs shall train, not draw: at most this part of its time. */
const DRAWING_PART = 0.1;

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
  #ended: number | undefined;
  #drawn = 0;
  #drawEveryMs = DRAW_EVERY_MS;
  readonly #rates: number[] = [];
  readonly #stopping: EarlyStopping | undefined;
  /** The first epoch that is drawn: that of a training that is resumed is its very first. */
  readonly #firstEpoch: number;
  /** Epochs that were trained before. */
  readonly #before: number;

  constructor(
    private readonly host: RnnHost,
    private readonly model: string,
    initialEpoch: number,
    callbacks: object[] = [],
  ) {
    this.#stopping = callbacks.find(isEarlyStopping);
    const earlier = callbacks.find(isStateKeeper)?.earlier;
    this.#firstEpoch = earlier ? 0 : initialEpoch;
    for (const [name, values] of Object.entries(earlier ?? {})) this.#logs[name] = values.slice();
    this.#before = this.#epoch = Math.max(0, ...Object.values(this.#logs).map(({ length }) => length));
    this.#rates.push(...Array<number>(this.#before).fill(NaN));
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  begin(trained: LayersModel, epochs: number, batches: number | null): void {
    this.#trained = trained;
    this.#status = 'training';
    this.#epochs = epochs - this.#firstEpoch;
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
    this.#rates.push(rateOf(this.#trained));
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

  /** Lets the history of this training tell its time, learning rates and early stop. */
  record(history: History): void {
    keepRecord(history, {
      elapsedMs: this.#elapsedMs(),
      learningRates: this.#rates,
      stopped: this.#earlyStop(),
    });
  }

  /** Draws the last state. A training that failed before it began was never drawn, and is not now. */
  end(status: 'done' | 'failed' | 'interrupted'): void {
    if (this.#status !== 'training') return;
    this.#status = status;
    this.#ended = performance.now();
    this.#draw();
  }

  #drawWhenDue(): void {
    if (this.#status === 'training' && performance.now() - this.#drawn >= this.#drawEveryMs) this.#draw();
  }

  #draw(): void {
    const begun = performance.now();
    this.host.update(trainingBundle(this.#view()), this.#displayId);
    this.#drawn = performance.now();
    this.#drawEveryMs = Math.max(DRAW_EVERY_MS, (this.#drawn - begun) / DRAWING_PART, this.#epoch / 20);
  }

  #view(): TrainingView {
    const elapsedMs = this.#elapsedMs();
    const stopped = this.#status === 'training' ? undefined : this.#earlyStop();
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
      ...(this.#epoch === 0 ? this.#expected() : curvesAndFacts(this.#logs, this.#rates)),
      ...(stopped && { stopped }),
    };
  }

  /** The curves that will come, still empty, so that their charts have their place from the beginning. */
  #expected(): Pick<TrainingView, 'curves' | 'learningRate'> {
    const metrics = new Set(this.#trained?.metricsNames);
    return {
      curves: [...metrics].map((metric) => ({ metric, train: [] })),
      ...(Number.isFinite(rateOf(this.#trained)) && { learningRate: [] }),
    };
  }

  #elapsedMs(): number {
    return (this.#ended ?? performance.now()) - this.#begun;
  }

  #earlyStop(): TrainingFacts['stopped'] {
    const { stoppedEpoch, restoredEpoch } = this.#stopping ?? {};
    if (stoppedEpoch === undefined && restoredEpoch === undefined) return undefined;
    const counted = (epoch: number) => epoch - this.#firstEpoch + 1;
    return {
      ...(stoppedEpoch !== undefined && { epoch: counted(stoppedEpoch) }),
      ...(restoredEpoch !== undefined && { restored: counted(restoredEpoch) }),
    };
  }

  /** From the mean time an epoch took so far; `null` while nothing is known. */
  #remainingMs(elapsedMs: number): number | null {
    if (this.#status !== 'training') return 0;
    const done = this.#epoch - this.#before + (this.#batches ? this.#batch / this.#batches : 0);
    return done > 0 ? (elapsedMs / done) * Math.max(0, this.#epochs - this.#before - done) : null;
  }
}

/** NaN of an optimizer that is not one of TensorFlow.js. */
function rateOf(model: LayersModel | undefined): number {
  try {
    return getLearningRate(model!.optimizer);
  } catch {
    return NaN;
  }
}
