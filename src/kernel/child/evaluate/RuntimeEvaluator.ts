import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import type { Evaluation, Evaluator } from './Evaluator';
import { explainRedeclaration } from './explainRedeclaration';

/** Under which V8 hands over the value of the last expression, so that a promise is not awaited. */
const RESULT = '.repl_result';

/**
 * Calls the very function of V8 that its inspector evaluates with, for a process that may have no inspector. V8 gives it to
 * its own tests (`%RuntimeEvaluateREPL`), and has it in every build.
 */
export class RuntimeEvaluator implements Evaluator {
  /** @throws where this V8 has no such function */
  constructor() {
    compileCall('').runInThisContext();
  }

  async evaluate(code: string, url: string): Promise<Evaluation> {
    let running: Promise<Record<typeof RESULT, unknown>>;
    try {
      const call = compileCall(`${code}\n//# sourceURL=${url}`);
      running = call.runInThisContext() as typeof running;
    } catch (error) {
      const place = placeIn(error);
      explainRedeclaration(error);
      return { status: 'error', error, place };
    }
    try {
      return { status: 'value', value: (await running)[RESULT] };
    } catch (error) {
      return { status: 'error', error };
    }
  }
}

/**
 * A call of the function. Compiled anew each time, since V8 drops the code of what did not run for a while, and only this
 * one line may be compiled with the flag: code of cells is not.
 */
function compileCall(code: string): Script {
  setFlagsFromString('--allow-natives-syntax');
  try {
    return new Script(`%RuntimeEvaluateREPL(${JSON.stringify(code)})`, { filename: 'node:rnnbook' });
  } finally {
    setFlagsFromString('--no-allow-natives-syntax');
  }
}

/** Node puts the line, its text and a marker below it on top of the stack of what does not compile. */
function placeIn(error: unknown): { line: number; column: number } | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const [, line, marker] = /^.*:(\d+)\n.*\n(\s*)\^/.exec(stack) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: marker!.length + 1 };
}
