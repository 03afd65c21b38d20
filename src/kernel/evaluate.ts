import type { KernelClient } from './client';
import type { ExecutionResult } from './protocol';

/** Stands for the cell in errors of what belongs to none. */
export const HIDDEN_CELL = 'rnnbook-hidden';

export interface HiddenEvaluation extends ExecutionResult {
  /** What it wrote to the console; not its warnings. */
  printed: string;
}

/** Runs JavaScript that belongs to no cell, after the cells before it. Starts the kernel when it is not running. */
export async function evaluateHidden(kernel: KernelClient, source: string): Promise<HiddenEvaluation> {
  let printed = '';
  const cell = { id: HIDDEN_CELL, language: 'javascript', source, hidden: true } as const;
  const result = await kernel.execute(cell, ({ output }) => {
    if (output.kind === 'stream' && output.stream === 'stdout') printed += output.text;
  });
  return { ...result, printed };
}
