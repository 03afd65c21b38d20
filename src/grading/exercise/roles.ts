import type { Cell } from '../../notebook/notebook';
import { say } from '../../say';
import type { CellRole } from './CellRole';
import { type Problems } from './ExerciseError';
import { clausesOf, roleSchema } from './schema';

/**
 * A cell's role, which is `given` when it says nothing.
 * @returns `undefined` when what it says is no role; `problems` then has why.
 */
export function readRole(cell: Cell, number: number, problems: Problems): CellRole | undefined {
  const member = cell.extra['exercise'];
  if (member === undefined) return { role: 'given' };
  const place = { id: cell.id, number };
  const result = roleSchema.safeParse(member, { reportInput: true });
  if (!result.success) {
    for (const clause of clausesOf(result.error, 'exercise')) {
      problems.add(
        place,
        clause,
        say({
          en: "Choose the cell's role anew, or correct its member in a text editor.",
          id: 'Pilih lagi peran sel ini, atau perbaiki anggotanya di penyunting teks.',
        }),
      );
    }
    return undefined;
  }
  if (result.data.role !== 'given' && cell.kind !== 'code') {
    problems.add(
      place,
      say({
        en: `a ${result.data.role} cell holds code, this one text`,
        id: `sel berperan ${result.data.role} berisi kode, sel ini teks`,
      }),
      say({
        en: 'Make it a code cell, or take its role away.',
        id: 'Jadikan sel kode, atau cabut perannya.',
      }),
    );
    return undefined;
  }
  return result.data;
}

/** The same cell in another role; all else stays. A `given` cell says nothing, as most cells do. */
export function withRole<C extends Cell>(cell: C, role: CellRole): C {
  const { exercise: _, ...others } = cell.extra;
  if (role.role === 'given') return { ...cell, extra: others };
  // the member keeps its place among the others
  return { ...cell, extra: { ...cell.extra, exercise: role } };
}

/** A starter cell with these hints, in the order in which they are shown; none take the member away. */
export function withHints<C extends Cell>(cell: C, hints: readonly string[]): C {
  return withRole(cell, { role: 'starter', ...(hints.length > 0 && { hints: [...hints] }) });
}
