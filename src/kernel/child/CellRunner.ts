// not the global one: that belongs to a cell
import { setImmediate } from 'node:timers';
import type { CellSource, ExecutionResult, OutputEvent } from '../protocol';
import { cellUrl } from '../cellUrl';
import { toCellError } from './cellError';
import { CellOutput } from './CellOutput';
import { createEvaluator } from './evaluate/createEvaluator';
import { type Execution, ExecutionScope } from './Execution';
import { prepareSource } from './prepareSource';

export interface CellRun extends Execution {
  output: CellOutput;
  /** Ends the waiting for a cell that an interrupt reached between two of its steps. */
  interrupt: () => void;
}

type Ended = Pick<ExecutionResult, 'status' | 'error' | 'value'>;

interface RunnerHost {
  send(executionId: number, event: OutputEvent): void;
  /** The value of a cell's last expression, as a MIME bundle; undefined shows nothing. */
  toBundle(value: unknown): Record<string, unknown> | undefined;
}

const INTERRUPTED = Symbol('interrupted');

/** Runs one cell after the other. */
export class CellRunner {
  readonly scope = new ExecutionScope<CellRun>();
  /** The names of all cells that were run. */
  readonly declared = new Set<string>();
  readonly #evaluator = createEvaluator();
  #running: CellRun | undefined;
  readonly #interruptedEarly = new Set<number>();

  constructor(private readonly host: RunnerHost) {}

  /**
   * Ends that execution if it is running, and keeps it from starting if it still waits for the kernel to load.
   * @param beforeEnd what it may still draw, is drawn in here
   */
  interrupt(executionId: number, beforeEnd: () => void): void {
    if (this.#running?.id !== executionId) {
      this.#interruptedEarly.add(executionId);
      return;
    }
    beforeEnd();
    this.#running.output.flush();
    this.#running.interrupted = true;
    this.#running.interrupt();
  }

  async run(id: number, cell: CellSource): Promise<ExecutionResult> {
    if (this.#interruptedEarly.delete(id)) return { ...INTERRUPTED_RESULT, durationMs: 0 };
    const started = performance.now();
    let interrupt = () => {};
    const interrupted = new Promise<typeof INTERRUPTED>(
      (resolve) => (interrupt = () => resolve(INTERRUPTED)),
    );
    const run: CellRun = {
      id,
      cellId: cell.id,
      interrupted: false,
      interrupt,
      output: new CellOutput((event) => {
        if (!run.interrupted) this.host.send(id, event);
      }),
    };
    this.#running = run;
    const { current: before } = this.scope;
    this.scope.enter(run);
    // in a turn of its own: an interrupt that comes while the source is prepared tears that turn's stack, not this one
    const evaluated = new Promise<Ended>((resolve) => setImmediate(() => resolve(this.#evaluate(run, cell))));
    const ended = await Promise.race([evaluated, interrupted]);
    run.output.end();
    if (cell.hidden) this.scope.enter(before);
    this.#running = undefined;
    const durationMs = Math.round((performance.now() - started) * 10) / 10;
    if (ended !== INTERRUPTED && !run.interrupted) return { ...ended, durationMs };
    run.interrupted = true;
    return { ...INTERRUPTED_RESULT, durationMs };
  }

  async #evaluate(run: CellRun, { language, source, wantsValue }: CellSource): Promise<Ended> {
    try {
      const { code, endsWithExpression, names } = prepareSource(source, language);
      for (const name of names) this.declared.add(name);
      const evaluation = await this.#evaluator.evaluate(code, cellUrl(run.cellId));
      if (evaluation.status === 'terminated') {
        run.interrupted = true;
        return { status: 'interrupted' };
      }
      if (evaluation.status === 'error') {
        return { status: 'error', error: toCellError(evaluation.error, run.cellId, evaluation.place) };
      }
      // a learner who forgets `await` before the last expression still wants to see what comes
      const value = await evaluation.value;
      if (wantsValue) return { status: 'ok', ...(typeof value === 'string' && { value }) };
      const bundle = endsWithExpression ? this.host.toBundle(value) : undefined;
      if (bundle && !run.output.hasDrawn(bundle)) run.output.display(bundle);
      return { status: 'ok' };
    } catch (error) {
      return { status: 'error', error: toCellError(error, run.cellId) };
    }
  }
}

const INTERRUPTED_RESULT = {
  status: 'interrupted',
  error: {
    name: 'Interrupted',
    message: 'The cell was interrupted. Variables keep the values that they had.',
  },
} as const;
