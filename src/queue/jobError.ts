import { inspect } from 'node:util';
import type { JobError } from './JobQueue';

const LONGEST_STACK = 4_000;

/** What a job threw, as data. */
export function toJobError(thrown: unknown): JobError {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) {
    return { name: 'Thrown', message: typeof thrown === 'string' ? thrown : inspect(thrown) };
  }
  const { name, message, stack } = thrown as { name?: unknown; message: unknown; stack?: unknown };
  return {
    name: String(name ?? 'Error'),
    message: String(message),
    ...(typeof stack === 'string' && { stack: stack.slice(0, LONGEST_STACK) }),
  };
}
