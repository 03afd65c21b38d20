import { hiddenCell } from '../../kernel/evaluate';
import type { ExecutionResult } from '../../kernel/protocol';
import { say } from '../../say';
import type { Budget } from './Budget';
import type { GradingKernel, Limits, SubmissionCell } from './input';
import type { CellResult } from './results';
import { type LimitedRun, runLimited } from './runLimited';

/** The grader's own trouble, which is nobody's wrong answer. */
export class GradingError extends Error {
  override readonly name = 'GradingError';
}

const START_SECONDS = 60;
const CHARACTERS_A_MB = 1_000_000;

/** The submission in its process, which may end at any time: its cells are then run again when a test needs them. */
export class Submission {
  /** As the cells ran first. */
  results: CellResult[] = [];
  /** What each cell printed; of the last run. */
  readonly printed = new Map<string, string>();
  /** Cells that took the process along: not run again, also not with other constants. */
  readonly fatal = new Set<string>();
  #loaded = false;
  #ended: 'timeout' | undefined;

  constructor(
    private readonly kernel: GradingKernel,
    readonly cells: SubmissionCell[],
    private readonly limits: Limits,
    private readonly budget: Budget,
    private readonly onCell: (index: number) => void = () => {},
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * Runs all cells, unless they have and the process still lives. One that throws does not keep those behind it from
   * running; when one takes the process along, or too long, all others run anew without it.
   *
   * @throws GradingError when the process cannot be started
   */
  async load(): Promise<void> {
    if (this.#loaded && !this.#hasStopped()) return;
    while (!this.signal?.aborted && !(await this.#runCells()));
    this.#loaded = true;
  }

  /** Evaluates code of ours, whose value is an answer. Anything may come of it. */
  async evaluate(source: string): Promise<ExecutionResult & { ended?: 'timeout' | 'crashed' }> {
    if (this.#hasStopped()) return { status: 'error', durationMs: 0, ended: this.#ended ?? 'crashed' };
    const result = await this.kernel.execute(hiddenCell(source, { wantsValue: true }), () => {});
    return this.#hasStopped() ? { ...result, ended: this.#ended ?? 'crashed' } : result;
  }

  /** Ends the process, because a test's time is over. */
  async end(): Promise<void> {
    this.#ended = 'timeout';
    await this.kernel.restart();
  }

  dispose(): void {
    this.kernel.dispose();
  }

  #hasStopped(): boolean {
    return this.kernel.state === 'stopped';
  }

  /** @returns whether all cells were run that do not take the process along */
  async #runCells(): Promise<boolean> {
    await this.#start();
    this.printed.clear();
    const room = { characters: this.limits.outputMB * CHARACTERS_A_MB };
    for (const [index, cell] of this.cells.entries()) {
      if (this.signal?.aborted) return true;
      if (this.fatal.has(cell.id)) continue;
      // without a result, it is told as one that did not run
      if (this.budget.left === 0) return true;
      this.onCell(index);
      const seconds = Math.min(this.limits.cellSeconds, this.budget.left);
      const run = await runLimited(this.kernel, cell, seconds, ({ output }) => {
        if (output.kind !== 'stream') return;
        const text = output.text.slice(0, room.characters);
        room.characters -= text.length;
        if (text !== '') this.printed.set(cell.id, (this.printed.get(cell.id) ?? '') + text);
      });
      if (this.signal?.aborted) return true;
      this.#keep(cell, run);
      if (!run.died) continue;
      this.fatal.add(cell.id);
      return false;
    }
    return true;
  }

  async #start(): Promise<void> {
    this.#ended = undefined;
    await this.kernel.restart();
    const run = await runLimited(this.kernel, hiddenCell(''), START_SECONDS, () => {});
    if (run.status === 'ok' || this.signal?.aborted) return;
    throw new GradingError(
      `${say({ en: 'The process for the submission could not be started.', id: 'Proses untuk kiriman tidak dapat dimulai.' })} ${run.error?.message ?? ''}`,
    );
  }

  #keep(cell: SubmissionCell, run: LimitedRun): void {
    if (this.results.some(({ id }) => id === cell.id)) return;
    const { durationMs } = run;
    const at = this.cells.indexOf(cell);
    const before = this.results.findIndex(({ id }) => this.cells.findIndex((one) => one.id === id) > at);
    const result: CellResult = {
      id: cell.id,
      status: statusOf(run),
      ...errorOf(run, this.budget.left === 0 ? this.budget.message : tooLong(this.limits)),
      durationMs,
    };
    this.results.splice(before < 0 ? this.results.length : before, 0, result);
  }
}

function statusOf({ status, timedOut, died }: LimitedRun): CellResult['status'] {
  if (timedOut) return 'timeout';
  if (died) return 'crashed';
  return status === 'ok' ? 'ok' : 'error';
}

const tooLong = ({ cellSeconds }: Limits) =>
  say({
    en: `The cell took longer than ${cellSeconds} s and was stopped. Is there a loop that does not end?`,
    id: `Sel ini berjalan lebih lama dari ${cellSeconds} s dan dihentikan. Adakah perulangan yang tidak berakhir?`,
  });

function errorOf(run: LimitedRun, whyStopped: string): Pick<CellResult, 'error'> {
  if (run.timedOut) return { error: { name: 'Timeout', message: whyStopped } };
  if (run.died)
    return {
      error: { name: 'Crashed', message: `${say({ en: 'The cell', id: 'Sel ini' })} ${howItEnded(run)}.` },
    };
  if (!run.error) return {};
  const { name, message, line, stack } = run.error;
  return {
    error: { name, message, ...(line !== undefined && { line }), ...(stack !== undefined && { stack }) },
  };
}

/** How a process came to its end, behind what brought it there. */
export function howItEnded({ error }: Pick<ExecutionResult, 'error'>): string {
  if (error?.name === 'OutOfMemory') return say({ en: 'ran out of memory', id: 'kehabisan memori' });
  const code = /exit code (\d+)/.exec(error?.message ?? '')?.[1];
  if (code !== undefined)
    return say({
      en: `ended the process, with exit code ${code} as of process.exit(${code})`,
      id: `mengakhiri proses, dengan kode keluar ${code} seperti dari process.exit(${code})`,
    });
  const killed = /\((SIG\w+)\)/.exec(error?.message ?? '')?.[1];
  return say({
    en: `brought the process to its end${killed === undefined ? '' : `, by ${killed}`}`,
    id: `membuat proses berakhir${killed === undefined ? '' : `, oleh ${killed}`}`,
  });
}
