import { spawn } from 'node:child_process';
import { env } from 'node:process';
// not the global ones: those of a cell do nothing after its interrupt
import { clearTimeout, setTimeout } from 'node:timers';
import { LACKING } from './exportScript';

const OUTPUT_KEPT = 8_192;
/** For the script to clean up, when its standard input ends. */
const GRACE_MS = 3_000;
const HOW_TO_GET = '(pip install keras tensorflow-cpu), or name another Python in RNNBOOK_PYTHON';

/**
 * Runs a script in the Python that `RNNBOOK_PYTHON` names, else in `python3`. The script is to end when its standard input
 * does: with this process, or when the signal aborts.
 *
 * @throws with what is missing, or the last that Python said; the reason of the signal when it aborts
 */
export function runPython(script: string, args: string[], signal: AbortSignal): Promise<void> {
  const program = env.RNNBOOK_PYTHON || 'python3';
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const child = spawn(program, ['-c', script, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let killing: NodeJS.Timeout | undefined;
    const end = () => {
      child.stdin.destroy();
      killing = setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
    };
    signal.addEventListener('abort', end, { once: true });
    let [stdout, stderr] = ['', ''];
    let failure: NodeJS.ErrnoException | undefined;
    child.stdin.on('error', () => {}); // its end says more
    child.stdout.on('data', (text: Buffer) => (stdout = (stdout + text.toString()).slice(-OUTPUT_KEPT)));
    child.stderr.on('data', (text: Buffer) => (stderr = (stderr + text.toString()).slice(-OUTPUT_KEPT)));
    child.on('error', (error) => (failure = error));
    child.on('close', (code, ended) => {
      clearTimeout(killing);
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(signal.reason as Error);
      else if (failure) reject(notStarted(program, failure));
      else if (code === LACKING) reject(lacking(program, stdout));
      else if (code === 0) resolve();
      else
        reject(
          new Error(
            `${program} ended ${ended ? `by ${ended}` : `with exit code ${code}`}: ${lastLine(stderr)}`,
          ),
        );
    });
  });
}

function notStarted(program: string, failure: NodeJS.ErrnoException): Error {
  const what =
    failure.code !== 'ENOENT'
      ? `${program} does not start (${failure.message})`
      : env.RNNBOOK_PYTHON
        ? `there is no ${program}, which RNNBOOK_PYTHON names`
        : 'there is no python3 on the PATH';
  return new Error(
    `Keras writes it, in Python, and ${what}: install Python 3 with keras and tensorflow ${HOW_TO_GET}`,
    {
      cause: failure,
    },
  );
}

function lacking(program: string, names: string): Error {
  return new Error(
    `Keras writes it, in Python, and ${program} lacks ${names.trim().split(/\s+/).join(' and ')}: install what is missing ${HOW_TO_GET}`,
  );
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) || 'it said nothing';
