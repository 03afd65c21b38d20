import { spawn } from 'node:child_process';

export const say = (text) => console.log(`[test:editor] ${text}`);

/** Programs that run now; ended by `endPrograms` when this process is told to stop. */
const running = new Set();

export function endPrograms(signal) {
  for (const child of running) child.kill(signal);
}

/**
 * Runs a program to its end.
 *
 * @param options `show`: let its output through; otherwise only the end of it is shown, and only when it fails.
 * @returns its exit code, when shown; its output, when not.
 */
export function run(program, args, { show = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => {
      running.delete(child);
      reject(new Error(`${program} does not start: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      if (show) resolve(code ?? 1);
      else if (code === 0) resolve(output);
      else
        reject(
          new Error(`${program} ${args.join(' ')} ended with ${signal ?? code}:\n${output.slice(-4000)}`),
        );
    });
  });
}
