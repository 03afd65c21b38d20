/**
 * How a cell takes part in an exercise. It stands in the file with the cell, as its member `exercise`, which the format
 * keeps (`extra.exercise` in memory).
 */
export type CellRole =
  /** Read or run as it is, by learners too: text, data, helpers. Cells that say nothing have this role. */
  | { role: 'given' }
  /** What the learner is to write; its code is where they begin. Its hints are shown one after another, when asked for. */
  | { role: 'starter'; hints?: string[] }
  /** The teacher's own answer, in place of the starter cell with the id `of`. Not released. */
  | { role: 'solution'; of: string }
  /** A test cell: `rnn.test('…', { points: 2 }, async (t) => { … })`. A hidden one is not released. */
  | { role: 'test'; hidden: boolean };

/** What is known of an exercise as a whole: the notebook's `metadata.exercise`. */
export interface ExerciseSettings {
  /** Stays the same over all versions, and in every submission. 1 to 64 letters, digits, hyphens or underscores. */
  id: string;
  /** Seconds that one cell may run. Default: 60. */
  cellSeconds: number;
  /** Seconds that one test may run. Default: 60. */
  testSeconds: number;
  /** Seconds that all of a submission may take, cells and tests together. Default: 600. */
  totalSeconds: number;
  /** Memory of a submission's process, in MB. Default: 2048. */
  memoryMB: number;
  /** Text that a submission may print, in MB. Default: 10. */
  outputMB: number;
  /** What cells read: paths of files beside the notebook or below, the only ones that a graded submission sees. Default: none. */
  files: string[];
  /**
   * Constants that given cells declare at their top (`const seed = 42`), with the values from which each learner gets one of
   * their own. Default: none.
   */
  variants: Record<string, VariantValue[]>;
}

export type VariantValue =
  string | number | boolean | null | VariantValue[] | { [name: string]: VariantValue };
