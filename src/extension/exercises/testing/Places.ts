import * as vscode from 'vscode';
import type { Exercise } from '../../../grading/exercise/Exercise';
import type { TestResult } from '../../../grading/run/results';
import { cellIdIn } from '../../notebook/cellIds';

/** A line of a cell, from 1. */
export interface CellLine {
  cell: string;
  line: number;
}

/** Where in an open notebook the results of tests belong. */
export class Places {
  /** Cells of solutions, by the starters in whose place they ran. */
  readonly #solutions = new Map<string, string>();

  constructor(
    private readonly notebook: vscode.NotebookDocument,
    private readonly exercise: Exercise,
  ) {
    for (const { cell, solution } of exercise.tasks.flatMap((task) => task.starters))
      if (solution) this.#solutions.set(cell.id, solution.id);
  }

  /** What a failure is about: a line of the learner's code; without one the task's only starter, else the test. */
  of(result: TestResult): CellLine | undefined {
    const { at } = result;
    if (at) return this.#there({ cell: this.#solutions.get(at.cell) ?? at.cell, line: at.line ?? 1 });
    const { starters = [] } = this.#task(result.name) ?? {};
    const [only, another] = starters;
    const cell = another ? undefined : (only?.solution ?? only?.cell);
    const starter = cell && this.#there({ cell: cell.id, line: 1 });
    return starter ?? this.ofTest(result);
  }

  /** Where the test stands, as far as the notebook still has its cell. */
  ofTest({ name }: Pick<TestResult, 'name'>): CellLine | undefined {
    for (const { cell, tests } of this.#task(name)?.tests ?? []) {
      const test = tests.find((one) => one.name === name);
      if (test) return this.#there({ cell: cell.id, line: test.line });
    }
    return undefined;
  }

  location({ cell, line }: CellLine): vscode.Location | undefined {
    const document = this.#document(cell);
    return (
      document &&
      new vscode.Location(document.uri, document.lineAt(Math.min(line, document.lineCount) - 1).range)
    );
  }

  #task(test: string) {
    return this.exercise.tasks.find((task) =>
      task.tests.some(({ tests }) => tests.some(({ name }) => name === test)),
    );
  }

  #there(place: CellLine): CellLine | undefined {
    return this.#document(place.cell) && place;
  }

  #document(id: string): vscode.TextDocument | undefined {
    return this.notebook.getCells().find(({ metadata }) => cellIdIn(metadata) === id)?.document;
  }
}
