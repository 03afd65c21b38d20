import { say } from '../../say';

/** What is wrong with an exercise, in one place. */
export interface ExerciseProblem {
  /** The id of the cell; absent when the notebook as a whole is meant. */
  cell?: string;
  /** The cell's number in the notebook, from 1. */
  number?: number;
  /** From 1, in the cell, where a line of it is meant. */
  line?: number;
  /** The id of another cell that has to do with it. */
  related?: string;
  /** A clause: `there is no cell with the id abc`. */
  what: string;
  /** What to do about it, as a sentence. */
  remedy: string;
}

/** An exercise that cannot be used; the message names the file and every problem with its cell and remedy. */
export class ExerciseError extends Error {
  override readonly name = 'ExerciseError';

  constructor(
    readonly problems: readonly ExerciseProblem[],
    readonly file?: string,
  ) {
    const lines = problems.map(sentence);
    const place = file === undefined ? '' : `${file}: `;
    super(
      lines.length === 1
        ? place + lines[0]!
        : `${place}${say({ en: `${lines.length} problems`, id: `${lines.length} masalah` })}:\n  ${lines.join('\n  ')}`,
    );
  }
}

function sentence({ cell, number, what, remedy }: ExerciseProblem): string {
  return `${cell === undefined ? '' : `${say({ en: 'cell', id: 'sel' })} ${number} (${cell}): `}${what}. ${remedy}`;
}

/** Gathers what is wrong, so that all of it can be told at once. */
export class Problems {
  readonly found: ExerciseProblem[] = [];

  /**
   * @param place the cell; `undefined` when the notebook as a whole is meant.
   * @param related the id of another cell that has to do with it
   */
  add(
    place: { id: string; number: number; line?: number } | undefined,
    what: string,
    remedy: string,
    related?: string,
  ): void {
    const { id, number, line } = place ?? {};
    this.found.push({
      ...(place && { cell: id, number }),
      ...(line !== undefined && { line }),
      ...(related !== undefined && { related }),
      what,
      remedy,
    });
  }

  /** @throws ExerciseError when something is wrong */
  refuse(file: string | undefined): void {
    if (this.found.length > 0) throw new ExerciseError(this.found, file);
  }
}

/** A value in a message, cut when it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
