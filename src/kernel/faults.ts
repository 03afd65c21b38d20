import type { CellError } from '../notebook/notebook';

const REMEDY =
  'Set "rnnbook.kernel.node" (on the command line: --node) to the path of a Node.js 20 or newer, or clear it to use the built-in one.';
const NEXT = 'Its variables are gone; the next run starts a new kernel.';

/** How a kernel's process ended, in words for the learner: what happened, and what to do. */
export function describeExit(exit: {
  code: number | null;
  signal: string | null;
  /** The end of what the process itself wrote to stderr. */
  stderr: string;
  /** Whether the kernel had come up. */
  started: boolean;
}): CellError {
  if (/out of memory|Allocation failed|bad_alloc|Cannot allocate memory/i.test(exit.stderr)) {
    return {
      name: 'OutOfMemory',
      message: `The kernel ran out of memory. ${NEXT} Use smaller data or batches, or allow more memory with the Node argument --max-old-space-size=8192 (setting "rnnbook.kernel.nodeArguments").`,
    };
  }
  if (exit.signal === 'SIGKILL') {
    return {
      name: 'KernelDied',
      message: `The kernel was killed (SIGKILL), by somebody or by the system when memory ran out. ${NEXT}`,
    };
  }
  if (exit.signal !== null) {
    return {
      name: 'KernelDied',
      message: `The kernel crashed (${exit.signal}). ${NEXT}`,
      stack: exit.stderr || undefined,
    };
  }
  if (!exit.started) {
    const words = exit.stderr.trim();
    return {
      name: 'KernelNotStarted',
      message: `The kernel's program ended at once, with exit code ${exit.code}${words && `, and said: ${words}`}. ${REMEDY} Check "rnnbook.kernel.nodeArguments" and the environment variable NODE_OPTIONS as well.`,
    };
  }
  return {
    name: 'KernelDied',
    message: `The kernel's process ended with exit code ${exit.code}, as process.exit(${exit.code}) does. ${NEXT}`,
  };
}

/** Why a kernel's process could not be started. */
export function describeStartFailure(node: string, error: NodeJS.ErrnoException, folder: string): CellError {
  const name = 'KernelNotStarted';
  if (error.code === 'ENOENT')
    return { name, message: `There is no program at "${node}", or no folder "${folder}". ${REMEDY}` };
  if (error.code === 'EACCES') return { name, message: `"${node}" may not be executed. ${REMEDY}` };
  return { name, message: `The kernel could not be started with "${node}": ${error.message}. ${REMEDY}` };
}
