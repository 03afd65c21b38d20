import assert from 'node:assert/strict';
import type { Notebook } from '../../src/notebook/notebook';

/** A typical wrong solution, kept as `test/exercises/NAME/wrong/WHAT.ts`, and what its learner has to get for it. */
export interface WrongSolution {
  /**
   * By the id of a starter cell, the code in it, or how it differs from the solution's: each text stands there exactly once.
   * All other starter cells have their solutions.
   */
  cells: Record<string, string | [solution: string, wrong: string][]>;
  /** Points that it earns, or the fewest and the most where a training decides; never all. */
  points: number | [fewest: number, most: number];
  /** What the learner is told, in the messages of all tests that did not pass. */
  feedback: RegExp | RegExp[];
}

/** @param solved the exercise with its solutions */
export function submissionOf({ cells }: WrongSolution, solved: Notebook): Notebook {
  const ids = new Set(solved.cells.map(({ id }) => id));
  for (const id of Object.keys(cells)) assert.ok(ids.has(id), `there is no cell ${id}`);
  return {
    ...solved,
    cells: solved.cells.map((cell) => {
      const answer = cells[cell.id];
      return answer === undefined ? cell : { ...cell, source: answered(cell.source, answer, cell.id) };
    }),
  };
}

function answered(solution: string, answer: WrongSolution['cells'][string], id: string): string {
  if (typeof answer === 'string') return answer;
  return answer.reduce((code, [right, wrong]) => {
    assert.equal(code.split(right).length, 2, `cell ${id} has ${JSON.stringify(right)} once`);
    return code.replace(right, () => wrong);
  }, solution);
}
