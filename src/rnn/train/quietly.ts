import type { RnnHost } from '../display/host';
import type { Tf } from '../tf';

const quiet = new WeakSet<Tf>();

/** What is trained meanwhile draws no curves and prints nothing: one of many trainings, of which only the end counts. */
export async function quietly<T>(tf: Tf, train: () => T | Promise<T>): Promise<T> {
  quiet.add(tf);
  try {
    return await train();
  } finally {
    quiet.delete(tf);
  }
}

/** After an interrupt, which runs no `finally`. */
export const endQuiet = (tf: Tf): void => void quiet.delete(tf);

export const isQuiet = (tf: Tf): boolean => quiet.has(tf);

export const quietHost = (tf: Tf, host: RnnHost): RnnHost =>
  isQuiet(tf) ? { display: () => {}, update: () => {} } : host;
