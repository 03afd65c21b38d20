import { promisify } from 'node:util';
import { executionScope } from './Execution';

type Timer = (callback: (...args: unknown[]) => void, ...rest: unknown[]) => unknown;

/**
 * After an interrupt, the timers of the cell do nothing any more: an endless loop that waits between its rounds
 * waits forever.
 */
export function silenceInterruptedTimers(): void {
  const globals = globalThis as unknown as Record<string, Timer>;
  for (const name of ['setTimeout', 'setInterval', 'setImmediate']) {
    const original = globals[name]!;
    const guarded: Timer = (callback, ...rest) => {
      const execution = executionScope.getStore();
      if (!execution || typeof callback !== 'function') return original(callback, ...rest);
      return original((...args) => {
        if (!execution.interrupted) callback(...args);
      }, ...rest);
    };
    const promised = promisify(original as never) as unknown;
    globals[name] = Object.assign(guarded, { [promisify.custom]: promised });
  }
}
