import type { Cell, CodeCell } from '../../notebook/notebook';
import type { CellRole, ExerciseSettings } from './CellRole';

/** An exercise as its teacher wrote it, known to be whole. */
export interface Exercise {
  settings: ExerciseSettings;
  /** Changes with any test and with given code: see `exerciseVersion`. */
  version: string;
  /** Every cell with its role, in the notebook's order. */
  cells: ExerciseCell[];
  /** In the notebook's order. */
  tasks: Task[];
}

export interface ExerciseCell {
  cell: Cell;
  role: CellRole;
}

/** The starter cells under one heading, and the tests behind them. */
export interface Task {
  /** The text of the heading above; `undefined` where none stands above. */
  title: string | undefined;
  starters: Starter[];
  /** Visible and hidden ones. */
  tests: TestCell[];
}

export interface Starter {
  cell: CodeCell;
  /** `undefined` in a released exercise, or where the teacher wrote none. */
  solution: CodeCell | undefined;
  hints: string[];
}

export interface TestCell {
  cell: CodeCell;
  hidden: boolean;
  /** The calls of `rnn.test` in it; none in a cell of helpers. */
  tests: DeclaredTest[];
}

/** A test as its code declares it, known without running it. */
export interface DeclaredTest {
  /** Unique in the exercise. */
  name: string;
  /** 0 or more. */
  points: number;
  /** Shown when the test fails. */
  hint?: string;
  /** From 1, in its cell. */
  line: number;
}
