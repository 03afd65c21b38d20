export type Evaluation =
  | { status: 'value'; value: unknown }
  /** Line and column count from 1. */
  | { status: 'error'; error: unknown; place?: { line: number; column: number } }
  | { status: 'terminated' };

/**
 * Evaluates code in V8's REPL mode, in this thread: `await` at the top, names that a later cell may declare again, the
 * value of the last expression.
 */
export interface Evaluator {
  /** @param url names the code in stack traces. */
  evaluate(code: string, url: string): Promise<Evaluation>;
}
