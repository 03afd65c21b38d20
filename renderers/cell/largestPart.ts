import { unitStep } from '../../src/rnn/display/cellSums';
import type { DecodedCell } from './schema';

/** The largest of what input, state and bias add to any gate of one unit, at any step: bars keep their scale. */
export function largestPart(data: DecodedCell, unit: number): number {
  let largest = 0;
  for (let step = 0; step < data.steps; step++) {
    for (const { added } of unitStep(data, step, unit).gates) {
      for (const part of Object.values(added)) {
        if (Number.isFinite(part)) largest = Math.max(largest, Math.abs(part));
      }
    }
  }
  return largest;
}
