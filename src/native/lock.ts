import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isRunning } from '../rnn/files/isRunning';
import { say } from '../say';
import { NativeError } from './errors';

/**
 * Runs `task` while no other process installs or removes native TensorFlow in `folder`. The lock of a process that is
 * gone does not count.
 * @throws NativeError if another process holds the lock
 */
export async function withLock<T>(folder: string, task: () => Promise<T>): Promise<T> {
  const lock = `${folder}.lock`;
  await mkdir(dirname(folder), { recursive: true });
  const holder = await readFile(lock, 'utf8').then(Number, () => 0);
  if (holder > 0 && isRunning(holder)) throw busy(holder);
  if (holder > 0) await rm(lock, { force: true });
  await writeFile(lock, String(process.pid), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? busy() : error;
  });
  try {
    return await task();
  } finally {
    await rm(lock, { force: true });
  }
}

function busy(pid?: number): NativeError {
  const process = pid ? say({ en: ` (process ${pid})`, id: ` (proses ${pid})` }) : '';
  return new NativeError(
    say({
      en: `Native TensorFlow is being installed or removed already${process}. Wait until that has ended.`,
      id: `TensorFlow native sedang dipasang atau dihapus${process}. Tunggu sampai selesai.`,
    }),
  );
}
