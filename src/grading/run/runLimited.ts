import type { CellSource, ExecutionResult, OutputEvent } from '../../kernel/protocol';
import type { GradingKernel } from './input';

export interface LimitedRun extends ExecutionResult {
  timedOut: boolean;
  /** Whether the process is gone, by itself or by the limit. */
  died: boolean;
}

/** Runs a cell; one that takes longer is ended with its process, since an interrupt could be ignored. */
export async function runLimited(
  kernel: GradingKernel,
  cell: CellSource,
  seconds: number,
  onOutput: (event: OutputEvent) => void,
): Promise<LimitedRun> {
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    void kernel.restart();
  }, seconds * 1000);
  try {
    const result = await kernel.execute(cell, onOutput);
    return { ...result, timedOut, died: kernel.state === 'stopped' };
  } finally {
    clearTimeout(timer);
  }
}
