import type { KernelClient } from './client';
import type { CellSource, ExecutionResult } from './protocol';

/** JavaScript that belongs to no cell. */
export const hiddenCell = (source: string, options: Pick<CellSource, 'wantsValue'> = {}): CellSource => ({
  ...{ id: 'rnnbook-hidden', language: 'javascript', source, hidden: true },
  ...options,
});

export interface HiddenEvaluation extends ExecutionResult {
  /** What it wrote to the console; not its warnings. */
  printed: string;
}

/** Runs JavaScript that belongs to no cell, after the cells before it. Starts the kernel when it is not running. */
export async function evaluateHidden(kernel: KernelClient, source: string): Promise<HiddenEvaluation> {
  let printed = '';
  const result = await kernel.execute(hiddenCell(source), ({ output }) => {
    if (output.kind === 'stream' && output.stream === 'stdout') printed += output.text;
  });
  return { ...result, printed };
}
