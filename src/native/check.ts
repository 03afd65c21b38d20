import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { say } from '../say';
import { NativeError } from './errors';

export const ADDON = 'tfjs_binding.node';
const TIMEOUT_MS = 120_000;

/**
 * Loads native TensorFlow from `folder` in a process of its own and multiplies two matrices.
 * @param shipped the folder of `check.cjs`
 * @returns TensorFlow's version
 * @throws NativeError if it does not load, crashes or computes wrongly
 */
export function checkNative(folder: string, shipped: string, signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      signal,
      timeout: TIMEOUT_MS,
      env: { ...env, ELECTRON_RUN_AS_NODE: '1', TF_CPP_MIN_LOG_LEVEL: '2', NODE_OPTIONS: '' },
    };
    execFile(
      execPath,
      [join(shipped, 'check.cjs'), join(folder, ADDON)],
      options,
      (error, stdout, stderr) => {
        if (!error) return resolve(stdout);
        if (signal?.aborted) return reject(signal.reason);
        reject(
          new NativeError(
            `${say({ en: 'Native TensorFlow does not work here', id: 'TensorFlow native tidak berfungsi di sini' })}: ${explain(error, stderr)}`,
            {
              cause: error,
            },
          ),
        );
      },
    );
  });
}

function explain(error: Error & { signal?: string | null; killed?: boolean }, stderr: string): string {
  if (error.killed)
    return say({
      en: `its check did not end within ${TIMEOUT_MS / 1000} s.`,
      id: `pemeriksaannya tidak selesai dalam ${TIMEOUT_MS / 1000} s.`,
    });
  if (error.signal === 'SIGILL')
    return say({
      en: 'this processor lacks instructions that it needs (AVX).',
      id: 'prosesor ini tidak memiliki instruksi yang diperlukannya (AVX).',
    });
  if (error.signal)
    return say({ en: `it crashed (${error.signal}).`, id: `programnya mogok (${error.signal}).` });
  const reason = /^(?:\w*Error): (.+)$/m.exec(stderr)?.[1];
  return reason ?? (stderr.trim().split('\n').at(-1) || error.message);
}
