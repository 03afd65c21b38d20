import type { CellError, CodeCell, Notebook, Output } from '../notebook/notebook';
import type { KernelClient } from './client';
import { applyOutputEvent, type Displays } from './OutputList';
import type { ExecutionResult, OutputEvent } from './protocol';

export interface CellReport {
  cell: CodeCell;
  status: 'ok' | 'error' | 'skipped';
  durationMs: number;
  error?: CellError;
}

export interface NotebookReport {
  ok: boolean;
  durationMs: number;
  cells: CellReport[];
}

export interface RunOptions {
  kernel: KernelClient;
  /** The ids of the cells to run; default: all. */
  only?: ReadonlySet<string>;
  /** For each cell; default: no limit. */
  timeoutSeconds?: number;
  /** Interrupts the running cell and skips the rest. */
  signal?: AbortSignal;
  onCellStart?(cell: CodeCell, position: { index: number; count: number }): void;
  onOutput?(cell: CodeCell, event: OutputEvent): void;
  onCellEnd?(report: CellReport): void;
}

const GRACE_MS = 2_000;
const INTERRUPTED = { name: 'Interrupted', message: 'The run was interrupted in this cell.' };

/** Runs the code cells in order, up to the first that fails, and replaces their outputs in `notebook`. */
export async function runNotebook(notebook: Notebook, options: RunOptions): Promise<NotebookReport> {
  const started = performance.now();
  const cells = notebook.cells.filter(
    (cell) => cell.kind === 'code' && (options.only?.has(cell.id) ?? true),
  ) as CodeCell[];
  const displays: Displays = new Map();
  const reports: CellReport[] = [];
  let failed = false;
  for (const [index, cell] of cells.entries()) {
    failed ||= options.signal?.aborted ?? false;
    if (failed) {
      reports.push({ cell, status: 'skipped', durationMs: 0 });
      continue;
    }
    const outputs: Output[] = [];
    cell.outputs = outputs;
    options.onCellStart?.(cell, { index, count: cells.length });
    const result = await runCell(cell, options, (event) => {
      applyOutputEvent(outputs, event, displays);
      options.onOutput?.(cell, event);
    });
    if (result.error) outputs.push({ kind: 'error', error: result.error });
    failed = result.status !== 'ok';
    const report: CellReport = {
      cell,
      status: failed ? 'error' : 'ok',
      durationMs: result.durationMs,
      error: result.error,
    };
    reports.push(report);
    options.onCellEnd?.(report);
  }
  return { ok: !failed, durationMs: Math.round(performance.now() - started), cells: reports };
}

async function runCell(
  cell: CodeCell,
  { kernel, timeoutSeconds, signal }: RunOptions,
  onOutput: (event: OutputEvent) => void,
): Promise<ExecutionResult> {
  let timedOut = false;
  let killer: NodeJS.Timeout | undefined;
  const stop = () => {
    kernel.interrupt();
    killer ??= setTimeout(() => void kernel.restart(), GRACE_MS);
  };
  const timer =
    timeoutSeconds &&
    setTimeout(() => {
      timedOut = true;
      stop();
    }, timeoutSeconds * 1000);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const result = await kernel.execute(cell, onOutput);
    if (signal?.aborted) return { ...result, status: 'interrupted', error: INTERRUPTED };
    if (!timedOut) return result;
    const message = `The cell took longer than ${timeoutSeconds} s (--timeout) and was stopped.`;
    return { ...result, status: 'error', error: { name: 'Timeout', message } };
  } finally {
    if (timer) clearTimeout(timer);
    clearTimeout(killer);
    signal?.removeEventListener('abort', stop);
  }
}
