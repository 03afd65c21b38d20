import type { KernelClient } from '../../kernel/client';
import type { CodeLanguage } from '../../notebook/notebook';
import type { TestResult } from './results';

interface Code {
  id: string;
  language: CodeLanguage;
  source: string;
}

/** A cell of a submission, to be run. */
export interface SubmissionCell extends Code {
  /** Whether it is the teacher's own, not written by the learner. */
  given: boolean;
}

/** A cell with tests, or with helpers for them. */
export interface TestCell extends Code {
  hidden: boolean;
  /** The tests that its code declares, known without running it. */
  tests: { name: string; points: number }[];
}

export interface Limits {
  /** Seconds that one cell of the submission may run. */
  cellSeconds: number;
  /** Seconds that one test may run, and a cell of tests. */
  testSeconds: number;
  /** Seconds that all cells and tests together may run. */
  totalSeconds: number;
  /** Millions of characters that a submission may print; more is not kept. */
  outputMB: number;
}

/** What the tests run on. */
export type GradingKernel = Pick<KernelClient, 'execute' | 'restart' | 'dispose' | 'state'>;
export type TestKernel = GradingKernel & Pick<KernelClient, 'onAsk'>;

export interface RunTestsOptions {
  /** The submission's code in the order in which it runs. */
  cells: SubmissionCell[];
  tests: TestCell[];
  limits: Limits;
  /**
   * A kernel for the submission, not yet started: a client that is `untrusted`, in a jail. Called once, and again for each
   * `t.rerun`. Code in it may do whatever its process may.
   */
  createSubmissionKernel(): GradingKernel | Promise<GradingKernel>;
  /** A kernel with `tests: true`, for the teacher's tests; it may have served other submissions of the exercise. */
  createTestKernel(): TestKernel | Promise<TestKernel>;
  /** Ends everything; tests that have not run are `notRun`. */
  signal?: AbortSignal;
  /** Names of the tests to run; others are neither run nor in the result. Default: all. */
  only?: ReadonlySet<string>;
  onProgress?(progress: Progress): void;
  /** Each test's result as soon as there is one. */
  onTest?(result: TestResult): void;
}

/** What begins now, from 1. */
export interface Progress {
  phase: 'cell' | 'test';
  index: number;
  count: number;
}
