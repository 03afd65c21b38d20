import type { History } from '@tensorflow/tfjs';
import type { TrainingFacts } from '../display/views';

/** What was seen of a training besides its metrics. */
export interface TrainingRecord {
  elapsedMs: number;
  /** The learning rate of each epoch; NaN of an optimizer that has none. */
  learningRates: number[];
  stopped?: TrainingFacts['stopped'];
}

const records = new WeakMap<History, TrainingRecord>();

export function keepRecord(history: History, record: TrainingRecord): void {
  records.set(history, record);
}

/** @returns `undefined` for a training that was not watched */
export function recordOf(history: History): TrainingRecord | undefined {
  return records.get(history);
}
