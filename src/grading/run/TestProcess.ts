import * as z from 'zod';
import { hiddenCell } from '../../kernel/evaluate';
import { TESTS } from '../../kernel/gradingGlobals';
import { outcome, type Outcome } from '../../rnn/testing/outcome';
import { say } from '../../say';
import type { Limits, TestCell, TestKernel } from './input';
import { runLimited } from './runLimited';
import { GradingError } from './Submission';

const TESTS_CODE = `globalThis[Symbol.for('${TESTS}')]`;
const START_SECONDS = 60;

const declared = z.array(
  z.object({
    name: z.string(),
    options: z.object({ hint: z.string().optional(), feedback: z.string().optional() }),
  }),
);

export interface DeclaredTexts {
  hint?: string;
  feedback?: string;
}

/** The process with the teacher's tests. */
export class TestProcess {
  /** What its cells have declared, by name. */
  readonly declared = new Map<string, DeclaredTexts>();
  /** Why a cell failed, by its id. */
  readonly faults = new Map<string, string>();
  #ready = false;

  constructor(
    private readonly kernel: TestKernel,
    private readonly cells: TestCell[],
    private readonly limits: Limits,
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * Runs the cells with tests, unless they have and the process still lives. It may have served other submissions.
   *
   * @throws GradingError when the process cannot be started
   */
  async load(): Promise<void> {
    if (this.#ready && this.kernel.state !== 'stopped') return;
    this.declared.clear();
    const begin = await runLimited(this.kernel, hidden(`${TESTS_CODE}.begin()`), START_SECONDS, () => {});
    if (this.signal?.aborted) return;
    if (begin.status !== 'ok') {
      const what = say({
        en: 'The process for the tests could not be started.',
        id: 'Proses untuk tes tidak dapat dimulai.',
      });
      throw new GradingError(`${what} ${begin.error?.message ?? ''}`);
    }
    for (const { id, language, source } of this.cells) {
      const run = await runLimited(this.kernel, { id, language, source }, this.limits.testSeconds, () => {});
      if (this.signal?.aborted) return;
      if (run.died) {
        const seconds = this.limits.testSeconds;
        throw new GradingError(
          run.timedOut
            ? say({
                en: `The cell ${id} with tests takes longer than ${seconds} s.`,
                id: `Sel tes ${id} berjalan lebih lama dari ${seconds} s.`,
              })
            : say({
                en: `The cell ${id} with tests ends its process.`,
                id: `Sel tes ${id} mengakhiri prosesnya.`,
              }),
        );
      }
      if (run.error) this.faults.set(id, run.error.stack ?? `${run.error.name}: ${run.error.message}`);
    }
    const listed = await this.kernel.execute(hidden(`${TESTS_CODE}.list()`), () => {});
    for (const { name, options } of declared.parse(JSON.parse(listed.value ?? '[]')))
      this.declared.set(name, options);
    this.#ready = true;
  }

  /** @returns `undefined` when the process ended, or was ended */
  async run(name: string, answer: (question: string) => Promise<string>): Promise<Outcome | undefined> {
    this.kernel.onAsk = answer;
    const code = `${TESTS_CODE}.run(${JSON.stringify(name)})`;
    const result = await this.kernel.execute(hidden(code), () => {});
    this.kernel.onAsk = undefined;
    return result.value === undefined ? undefined : outcome.parse(JSON.parse(result.value));
  }

  end(): Promise<void> {
    return this.kernel.restart();
  }

  dispose(): void {
    this.kernel.dispose();
  }
}

const hidden = (source: string) => hiddenCell(source, { wantsValue: true });
