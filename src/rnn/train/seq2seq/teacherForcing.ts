/** The share of steps at which the decoder reads what it should have said, from 0 to 1: always the same, or by epoch. */
export type TeacherForcing = number | ((epoch: number) => number);

/** @throws when it is no number from 0 to 1 */
export function ratioAt(teacherForcing: TeacherForcing, epoch: number): number {
  if (typeof teacherForcing !== 'function') return checked(teacherForcing, 'teacherForcing');
  return checked(teacherForcing(epoch), `teacherForcing(${epoch})`);
}

function checked(ratio: unknown, what: string): number {
  if (typeof ratio === 'number' && ratio >= 0 && ratio <= 1) return ratio;
  throw new Error(
    `${what} is a number from 0 (the decoder reads only what it said itself) to 1 (only what it should have said), ` +
      `not ${String(ratio)}.`,
  );
}
