import type { CodeCell } from '../../notebook/notebook';
import { applyEdits } from '../../notebook/sourceEdits';
import { findTests } from './declaredTests';

/**
 * A test cell in whose code a test has other points; not a character more changes.
 * @param points 0 or more
 * @throws Error when the cell has no such test, or no such points can be
 */
export function withPoints(cell: CodeCell, test: string, points: number): CodeCell {
  if (!(points >= 0 && Number.isFinite(points)))
    throw new Error(`A test has 0 points or more, not ${points}.`);
  const found = findTests(cell).tests.find(({ name }) => name === test);
  if (!found) throw new Error(`The cell ${cell.id} has no test ${JSON.stringify(test)} with points.`);
  return { ...cell, source: applyEdits(cell.source, [{ ...found.pointsAt, text: String(points) }]) };
}
