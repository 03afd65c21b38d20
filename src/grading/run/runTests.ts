import { totalOf } from '../points';
import { say } from '../../say';
import { Asked } from './Asked';
import { Budget } from './Budget';
import type { RunTestsOptions, SubmissionCell } from './input';
import { type JudgedTest, judge, withoutOutcome } from './judge';
import { replaceConstants } from './givenConstants';
import type { ExerciseResult, TestResult } from './results';
import { Stopwatch } from './Stopwatch';
import { GradingError, Submission } from './Submission';
import { TestProcess } from './TestProcess';

/** A test may say what it found after its time is over. */
const GRACE_SECONDS = 2;
const stopped = () => ({
  message: say({
    en: 'The run was stopped before this test.',
    id: 'Penilaian dihentikan sebelum tes ini.',
  }),
});

/**
 * Runs an exercise's tests against a submission. The submission's cells run in one process, the tests in another: what a
 * test reads of the submission crosses as data and is checked there, so that nothing that runs with the submission decides
 * about points.
 *
 * @throws GradingError when a process cannot be started, or a cell of tests takes its process along
 */
export async function runTests(options: RunTestsOptions): Promise<ExerciseResult> {
  const started = performance.now();
  const run = await GradingRun.open(options);
  try {
    await run.load();
    const all = options.tests
      .flatMap((cell) => cell.tests.map((test) => ({ ...test, cell })))
      .filter(({ name }) => options.only?.has(name) ?? true);
    const results = new Map<object, TestResult>();
    for (const test of hiddenLast(all)) {
      const index = results.size + 1;
      if (!options.signal?.aborted) options.onProgress?.({ phase: 'test', index, count: all.length });
      const result = await run.test(test);
      results.set(test, result);
      options.onTest?.(result);
    }
    const tests = all.map((test) => results.get(test)!);
    return {
      points: totalOf(tests, 'points'),
      earned: totalOf(tests, 'earned'),
      tests,
      cells: run.cells(),
      faults: run.faults(),
      durationMs: Math.round(performance.now() - started),
    };
  } finally {
    run.dispose();
  }
}

/** The learner's code sees what hidden tests ask, and could tell it in the message of a visible one behind. */
function hiddenLast<T extends { cell: { hidden: boolean } }>(tests: T[]): T[] {
  return [...tests.filter(({ cell }) => !cell.hidden), ...tests.filter(({ cell }) => cell.hidden)];
}

class GradingRun {
  private constructor(
    private readonly options: RunTestsOptions,
    private readonly submission: Submission,
    private readonly tests: TestProcess,
    private readonly budget: Budget,
  ) {
    options.signal?.addEventListener('abort', this.#abort);
  }

  static async open(options: RunTestsOptions): Promise<GradingRun> {
    const { cells, limits, signal, onProgress } = options;
    const onCell = (i: number) => onProgress?.({ phase: 'cell', index: i + 1, count: cells.length });
    const budget = new Budget(limits.totalSeconds);
    const kernel = await options.createSubmissionKernel();
    const submission = new Submission(kernel, cells, limits, budget, onCell, signal);
    const tests = new TestProcess(await options.createTestKernel(), options.tests, limits, signal);
    return new GradingRun(options, submission, tests, budget);
  }

  async load(): Promise<void> {
    await Promise.all([this.submission.load(), this.tests.load()]);
  }

  async test({ name, points, cell }: Omit<JudgedTest, 'hint' | 'feedback'>): Promise<TestResult> {
    const test = { name, points, cell, ...this.tests.declared.get(name) };
    if (this.options.signal?.aborted) return withoutOutcome(test, 'notRun', stopped());
    if (!this.tests.declared.has(name)) {
      const teacherMessage =
        `${say({ en: `The cell ${cell.id} did not declare it.`, id: `Sel ${cell.id} tidak mendeklarasikannya.` })} ${this.tests.faults.get(cell.id) ?? ''}`.trim();
      const message = say({
        en: 'The test could not be run. This is not your fault: tell your teacher.',
        id: 'Tes ini tidak dapat dijalankan. Ini bukan kesalahan Anda: beri tahu guru Anda.',
      });
      return withoutOutcome(test, 'notRun', { message, teacherMessage, faulty: true });
    }
    if (this.budget.left === 0) return withoutOutcome(test, 'timeout', { message: this.budget.message });
    await this.load();
    const started = performance.now();
    const result = await this.#run(test);
    if (this.options.signal?.aborted) return withoutOutcome(test, 'notRun', stopped());
    return { ...result, durationMs: Math.round(performance.now() - started) };
  }

  async #run(test: JudgedTest): Promise<TestResult> {
    const { testSeconds } = this.options.limits;
    let grace: NodeJS.Timeout | undefined;
    const watch = new Stopwatch(testSeconds, () => {
      void asked.stop();
      grace = setTimeout(() => void this.tests.end(), GRACE_SECONDS * 1000);
    });
    let trouble: unknown;
    const asked = new Asked({
      submission: this.submission,
      watch,
      rerun: (replace) => this.#rerun(replace),
      fail: (error) => {
        trouble = error;
        void this.tests.end();
      },
    });
    watch.start();
    try {
      const outcome = await this.tests.run(test.name, (question) => asked.answer(question));
      if (trouble !== undefined) throw trouble;
      if (outcome) return judge(test, outcome, 0);
      return watch.isOver
        ? withoutOutcome(test, 'timeout', {
            message: say({
              en: `The test took longer than ${testSeconds} s and was stopped.`,
              id: `Tes ini berjalan lebih lama dari ${testSeconds} s dan dihentikan.`,
            }),
          })
        : withoutOutcome(test, 'crashed', {
            message: say({
              en: 'The test ended its own process: tell your teacher.',
              id: 'Tes ini mengakhiri prosesnya sendiri: beri tahu guru Anda.',
            }),
            faulty: true,
          });
    } finally {
      watch.pause();
      clearTimeout(grace);
      asked.dispose();
    }
  }

  async #rerun(replace: Record<string, string>): Promise<Submission> {
    const { cells, limits, signal, createSubmissionKernel } = this.options;
    const changed: SubmissionCell[] = replaceConstants(cells, replace);
    const rerun = new Submission(
      await createSubmissionKernel(),
      changed,
      limits,
      this.budget,
      undefined,
      signal,
    );
    for (const id of this.submission.fatal) rerun.fatal.add(id);
    this.#reruns.add(rerun);
    await rerun.load();
    return rerun;
  }

  readonly #reruns = new Set<Submission>();

  cells(): ExerciseResult['cells'] {
    const { cells, results } = this.submission;
    const known = new Map(results.map((result) => [result.id, result]));
    return cells.map(({ id }) => known.get(id) ?? { id, status: 'notRun', durationMs: 0 });
  }

  faults(): string[] {
    return [...this.tests.faults].map(([cell, fault]) =>
      say({ en: `The cell ${cell} with tests failed: ${fault}`, id: `Sel tes ${cell} gagal: ${fault}` }),
    );
  }

  dispose(): void {
    this.options.signal?.removeEventListener('abort', this.#abort);
    this.#abort();
  }

  readonly #abort = () => {
    for (const process of [this.submission, this.tests, ...this.#reruns]) process.dispose();
  };
}

export { GradingError };
