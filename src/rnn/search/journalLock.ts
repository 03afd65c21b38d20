import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isRunning } from '../files/isRunning';
import { notWritten } from './notWritten';

/**
 * Keeps others from writing the same journal: two searches at once would do each trial twice. The lock of a process
 * that is gone does not count.
 *
 * @returns what gives it free
 * @throws while another search has it
 */
export function lock(path: string, name: string): () => void {
  const file = `${path}.lock`;
  const holder = holderOf(file);
  if (holder !== undefined && isRunning(holder)) {
    throw new Error(
      `The search "${name}" runs already, in process ${holder}. Wait for its end or interrupt it; ` +
        `if that process is no search, delete ${file}.`,
    );
  }
  rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(file, { force: true });
    throw notWritten(path, error);
  }
  return () => rmSync(file, { force: true });
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
