import { promisify } from 'node:util';
import type { Execution, ExecutionScope } from './Execution';

type Timer = (callback: (...args: unknown[]) => void, ...rest: unknown[]) => unknown;

/**
 * Timers work on behalf of the cell that set them. After an interrupt they do nothing any more, so that an
 * endless loop that waits between its rounds waits forever.
 */
export function scopeTimers<E extends Execution>(scope: ExecutionScope<E>): void {
  const globals = globalThis as unknown as Record<string, Timer>;
  for (const name of ['setTimeout', 'setInterval', 'setImmediate']) {
    const original = globals[name]!;
    const scoped: Timer = (callback, ...rest) => {
      const execution = scope.current;
      if (!execution || typeof callback !== 'function') return original(callback, ...rest);
      return original(
        (...args) => {
          if (!execution.interrupted) scope.run(execution, () => callback(...args));
        },
        ...rest,
      );
    };
    const promised = promisify(original as never) as unknown;
    globals[name] = Object.assign(scoped, { [promisify.custom]: promised });
  }
}
