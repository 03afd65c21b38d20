import { say } from '../say';

/**
 * What is wrong with a notebook file: `read` and `write` are the file system's refusals, `encoding` is text
 * that is not UTF-8, `syntax` is text that is not JSON, `conflict` is git's conflict markers, `version` is a
 * format newer than this program, `structure` is JSON that is no notebook.
 */
export type NotebookProblem = 'read' | 'write' | 'encoding' | 'syntax' | 'conflict' | 'version' | 'structure';

/** A place in a text, counted from 1. */
export interface Position {
  line: number;
  column: number;
}

export interface NotebookFileErrorDetails {
  /** What is wrong, as a clause: `not valid JSON: a comma is missing`. */
  what: string;
  /** What the user can do about it, as a sentence. */
  remedy: string;
  file?: string;
  position?: Position;
  cause?: unknown;
}

/** A notebook file that cannot be read or written; the message is for people and names file, line and remedy. */
export class NotebookFileError extends Error {
  override readonly name = 'NotebookFileError';
  readonly problem: NotebookProblem;
  readonly file: string | undefined;
  /** Counted from 1 within the file. */
  readonly line: number | undefined;
  /** Counted from 1 within the line, in UTF-16 code units, as editors count. */
  readonly column: number | undefined;

  constructor(problem: NotebookProblem, details: NotebookFileErrorDetails) {
    const { what, remedy, file, position, cause } = details;
    super(`${place(file, position)}${what}. ${remedy}`, { cause });
    this.problem = problem;
    this.file = file;
    this.line = position?.line;
    this.column = position?.column;
  }
}

/** `file:line:column: `, which terminals turn into a link. */
function place(file: string | undefined, position: Position | undefined): string {
  if (!position) return file === undefined ? '' : `${file}: `;
  const { line, column } = position;
  return file === undefined
    ? `${say({ en: `line ${line}, column ${column}`, id: `baris ${line}, kolom ${column}` })}: `
    : `${file}:${line}:${column}: `;
}
