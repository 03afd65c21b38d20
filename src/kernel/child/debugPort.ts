import { close, open, url } from 'node:inspector';
import type { KernelConfig } from '../protocol';

/** Opens a free port for a debugger, that only this machine reaches; where one is open already, that. */
export function openDebugger({ debuggable, tests }: KernelConfig): { answer: number } | { failure: string } {
  if (!debuggable || tests) return { failure: 'This kernel is not to be debugged.' };
  try {
    if (url() === undefined) open(0, '127.0.0.1');
    return { answer: Number(new URL(url()!).port) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

/** The debugger may have closed it already. */
export function closeDebugger(): void {
  if (url() !== undefined) close();
}
