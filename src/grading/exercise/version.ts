import { createHash } from 'node:crypto';
import type { ExerciseCell } from './Exercise';

/**
 * Tells whether two notebooks were made from the same tests and the same given code: 16 hexadecimal digits of a
 * SHA-256. Texts, starters and solutions may change without a change of what is graded.
 */
export function exerciseVersion(id: string, cells: readonly ExerciseCell[]): string {
  const counted = cells.flatMap(({ cell, role }) =>
    cell.kind === 'code' && (role.role === 'given' || role.role === 'test')
      ? [[cell.id, cell.language, cell.source, role.role, role.role === 'test' && role.hidden]]
      : [],
  );
  return createHash('sha256')
    .update(JSON.stringify([id, counted]))
    .digest('hex')
    .slice(0, 16);
}
