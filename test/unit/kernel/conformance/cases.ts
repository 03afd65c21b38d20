/**
 * What a cell gives: the value that it shows; nothing; an error, as `name`, `name: message` or
 * `name: message @line:column`; or the text that a grader gets (`wantsValue`), which is the value of its last statement of any
 * kind.
 */
export type Expected = string | undefined | { error: string } | { answer: string };

export interface Case {
  name: string;
  /** In this order, in one kernel. Names that end in `$` are the case's own. */
  cells: [source: string, expected: Expected][];
}

export const nothing = undefined;
export const error = (text: string): Expected => ({ error: text });
/** Of a cell without an expression at its end. */
export const answer = (text: string): Expected => ({ answer: text });
