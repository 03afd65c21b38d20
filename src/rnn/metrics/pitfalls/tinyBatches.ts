import type { PitfallRule } from './evidence';
import { sampleCount } from './inputs';

const TINY = 8;

/** The gradient of a few samples says little of all of them. */
export const tinyBatches: PitfallRule = {
  id: 'tinyBatches',
  needs: 'batchSize',
  check(_tf, evidence) {
    const { batchSize } = evidence;
    if (batchSize === undefined) return 'unchecked';
    if (!Number.isInteger(batchSize) || batchSize < 1)
      throw new Error(`batchSize is a whole number from 1, not ${String(batchSize)}.`);
    // all at once is no small part
    return batchSize < TINY && (sampleCount(evidence) ?? Infinity) > batchSize ? [{ batchSize }] : [];
  },
  sentence({ batchSize }) {
    return `Batches of ${batchSize} are small: each step follows the noise of a few samples, the loss jumps, and an epoch takes long. Take 32, or 16 to 128 and a learning rate to match.`;
  },
};
