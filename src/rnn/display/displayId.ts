import { randomUUID } from 'node:crypto';

/** Not from `Math.random`, which `rnn.seed` makes repeat itself. */
export const newDisplayId = (): string => randomUUID();
