/** Steps of the whole drawing in a row: those of an encoder, then those of its decoder. */
import type { UnrolledView } from '../../src/rnn/display/views';
import { blockSteps, layoutRows } from './rows';
import type { StepCursor } from './UnrolledDiagram';

/** How many steps each block has; none where the length is not known. */
export function blockLengths(view: UnrolledView): number[] {
  const rows = layoutRows(view);
  const blocks = rows.some(({ block }) => block === 1) ? [0, 1] : [0];
  return blocks.map((block) => blockSteps(rows, block, view) ?? 0);
}

export function toBlock(step: number, [first = 0, second = 0]: number[]): StepCursor | undefined {
  if (step < first) return { block: 0, step };
  return step < first + second ? { block: 1, step: step - first } : undefined;
}

export function fromBlock({ block, step }: StepCursor, [first = 0]: number[]): number {
  return block === 0 ? step : first + step;
}
