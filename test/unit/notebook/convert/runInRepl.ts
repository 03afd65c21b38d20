import type { Runtime } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { createContext } from 'node:vm';

/** What cells give to `log`, each run in V8's REPL mode as a kernel does it, in a context of their own. */
export async function runInRepl(sources: string[]): Promise<unknown[]> {
  const logged: unknown[] = [];
  const session = new Session();
  session.connect();
  try {
    let contextId = 0;
    session.on('Runtime.executionContextCreated', ({ params }) => (contextId = params.context.id));
    await session.post('Runtime.enable');
    createContext({ log: (...values: unknown[]) => logged.push(values) });
    for (const expression of sources) {
      const { exceptionDetails } = await evaluate(session, {
        expression,
        contextId,
        replMode: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
  } finally {
    session.disconnect();
  }
  return logged;
}

/** The types of `post` do not know what it gives back. */
async function evaluate(
  session: Session,
  parameters: Runtime.EvaluateParameterType & { replMode: true },
): Promise<Runtime.EvaluateReturnType> {
  return (await session.post('Runtime.evaluate', parameters)) as unknown as Runtime.EvaluateReturnType;
}
