import { spawn } from 'node:child_process';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { say } from '../say';
import { NativeError } from './errors';

/** A program and its first arguments. */
export type Pip = [program: string, ...args: string[]];

export interface Wheel {
  requirement: string;
  platform: string;
  python: string;
  file: string;
}

const CANDIDATES: Pip[] = [
  ['python3', '-m', 'pip'],
  ['python', '-m', 'pip'],
  ['py', '-m', 'pip'],
  ['pip3'],
  ['pip'],
  ['uvx', 'pip'],
];
const noPip = () =>
  say({
    en:
      'Native TensorFlow comes from the Python Package Index, and no pip was found to fetch it. ' +
      'Install pip (Debian, Ubuntu: apt install python3-pip; Fedora: dnf install python3-pip) or uv, then try again.',
    id:
      'TensorFlow native berasal dari Python Package Index, tetapi pip untuk mengambilnya tidak ditemukan. ' +
      'Pasang pip (Debian, Ubuntu: apt install python3-pip; Fedora: dnf install python3-pip) atau uv, lalu coba lagi.',
  });
const POLL_MS = 250;
const LINES_SHOWN = 5;

/** @throws NativeError if there is neither pip nor uv */
export async function findPip(signal?: AbortSignal): Promise<Pip> {
  for (const pip of CANDIDATES) {
    if ((await run(pip, ['--version'], env, signal)).code === 0) return pip;
  }
  throw new NativeError(noPip());
}

/**
 * Downloads a wheel for another platform and Python than pip's own, so that any pip will do.
 * @param folder where everything is written, pip's own temporary files included
 * @returns the wheel's path
 * @throws NativeError with pip's last lines if it fails
 */
export async function downloadWheel(
  pip: Pip,
  wheel: Wheel,
  folder: string,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<string> {
  const temporary = join(folder, 'tmp');
  await mkdir(temporary, { recursive: true });
  const args = [
    ...[
      'download',
      '--no-deps',
      '--only-binary=:all:',
      '--no-cache-dir',
      '--progress-bar',
      'off',
      '--dest',
      folder,
    ],
    ...['--python-version', wheel.python, '--platform', wheel.platform, wheel.requirement],
  ];
  const settings = { TMPDIR: temporary, TEMP: temporary, TMP: temporary, PIP_NO_INPUT: '1' };
  // pip tells its progress to terminals only
  const poll = setInterval(() => void biggestFile(folder).then(onBytes, () => {}), POLL_MS);
  const { code, output } = await run(pip, args, { ...env, ...settings }, signal).finally(() =>
    clearInterval(poll),
  );
  if (code === 0) return join(folder, wheel.file);
  if (output.includes('No space left on device')) throw Object.assign(new Error(output), { code: 'ENOSPC' });
  const lines = output.trim().split('\n').slice(-LINES_SHOWN).join('\n');
  throw new NativeError(
    `${say({
      en: 'TensorFlow could not be downloaded. Is there a network, and is pip set up for it (proxy, index)?',
      id: 'TensorFlow tidak dapat diunduh. Adakah jaringan, dan apakah pip sudah diatur untuk itu (proksi, indeks)?',
    })}\n${pip.join(' ')} ${args[0]} ${wheel.requirement} ${say({ en: 'said', id: 'mengatakan' })}:\n${lines}`,
  );
}

async function biggestFile(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return Math.max(0, ...sizes);
}

/** Runs a program to its end, also when it is told to stop; a program that does not exist ends with code null. */
function run(
  [program, ...first]: Pip,
  args: string[],
  environment: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(program, [...first, ...args], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (output += String(text)));
    child.on('error', () => {}); // it closes then as well
    child.on('close', (code) =>
      signal?.aborted ? reject(signal.reason as Error) : resolve({ code, output }),
    );
  });
}
