import { type Runtime, Session } from 'node:inspector';
import { setImmediate } from 'node:timers';
import type { Evaluation, Evaluator } from './Evaluator';
import { explainRedeclaration } from './explainRedeclaration';

const HANDOVER = Symbol.for('rnnbook.handover');
const OBJECT_GROUP = 'rnnbook-cell';
/** How the inspector answers when a call was ended from outside: up to Node 22, and from Node 24. */
const TERMINATED = /terminated|Internal error/;

/** Evaluates through an inspector of this thread; a debugger stops in such code, and another thread can end it. */
export class InspectorEvaluator implements Evaluator {
  readonly #session = new Session();
  /** The function that takes over a value: found before any cell can declare a `Symbol` of its own. */
  readonly #taking: Promise<Runtime.EvaluateReturnType | 'terminated'>;
  #handover: unknown;

  /** @throws where the process may have no inspector */
  constructor() {
    this.#session.connect();
    Object.defineProperty(globalThis, HANDOVER, { value: (value: unknown) => (this.#handover = value) });
    this.#taking = this.#post('Runtime.evaluate', {
      expression: `globalThis[Symbol.for('${HANDOVER.description}')]`,
    });
  }

  async evaluate(code: string, url: string): Promise<Evaluation> {
    const params = {
      expression: `${code}\n//# sourceURL=${url}`,
      replMode: true,
      awaitPromise: true,
      objectGroup: OBJECT_GROUP,
    };
    // from a stack without a `try` of ours: below one, a debugger takes what a cell throws for caught
    const answer = await new Promise<Runtime.EvaluateReturnType | 'terminated'>((resolve, reject) => {
      setImmediate(() => this.#send('Runtime.evaluate', params, resolve, reject));
    });
    if (answer === 'terminated') return { status: 'terminated' };
    try {
      const { result, exceptionDetails } = answer;
      if (!exceptionDetails) return { status: 'value', ...(await this.#valueOf(result)) };
      const { exception, lineNumber, columnNumber, text } = exceptionDetails;
      const error = exception ? (await this.#valueOf(exception)).value : new Error(text);
      explainRedeclaration(error);
      return { status: 'error', error, place: { line: lineNumber + 1, column: columnNumber + 1 } };
    } finally {
      // the inspector would otherwise keep every result alive
      this.#session.post('Runtime.releaseObjectGroup', { objectGroup: OBJECT_GROUP });
    }
  }

  /**
   * The inspector speaks of remote objects; a call with one as its argument hands over the object itself.
   * It comes in an object, so that one that is a promise is not awaited.
   */
  async #valueOf(remote: Runtime.RemoteObject): Promise<{ value: unknown }> {
    const { objectId, unserializableValue, value } = remote;
    const argument = objectId ? { objectId } : unserializableValue ? { unserializableValue } : { value };
    const taking = await this.#taking;
    if (taking === 'terminated') return { value: undefined };
    await this.#post('Runtime.callFunctionOn', {
      functionDeclaration: 'function (value) { this(value) }',
      objectId: taking.result.objectId,
      arguments: [argument],
    });
    const handed = { value: this.#handover };
    this.#handover = undefined;
    return handed;
  }

  #post<T>(method: string, params: object): Promise<T | 'terminated'> {
    return new Promise((resolve, reject) => this.#send(method, params, resolve, reject));
  }

  #send<T>(
    method: string,
    params: object,
    resolve: (result: T | 'terminated') => void,
    reject: (error: Error) => void,
  ): void {
    this.#session.post(method, params, (error, result) => {
      if (!error) resolve(result as T);
      else if (TERMINATED.test(error.message)) resolve('terminated');
      else reject(error);
    });
  }
}
