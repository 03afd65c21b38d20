import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { say } from '../say';
import { ADDON, checkNative } from './check';
import { NativeError } from './errors';
import { withLock } from './lock';
import { writeManifest } from './manifest';
import { downloadWheel, findPip } from './pip';
import { type NativeStatus, nativeStatus } from './status';
import { findTarget } from './support';
import { unpack } from './unpack';
import wheels from './wheels.json';

export interface InstallProgress {
  step: 'download' | 'unpack' | 'check';
  bytes: number;
  totalBytes: number;
}

export interface InstallOptions {
  /** Replaced as a whole, once everything is there and works. */
  folder: string;
  /** The folder `native/` of the product, with the prebuilt addon. */
  shipped: string;
  onProgress?: (progress: InstallProgress) => void;
  signal?: AbortSignal;
}

const LICENCE = 'LICENSE-tensorflow';

/**
 * Installs native TensorFlow for this user: its libraries from the Python Package Index beside our addon. An
 * installation that fails or is interrupted leaves what was there before.
 * @throws NativeError that says why not and what to do; `signal.reason` when aborted
 */
export async function installNative(options: InstallOptions): Promise<NativeStatus> {
  const { folder, signal } = options;
  const target = findTarget();
  try {
    return await withLock(folder, async () => {
      const staging = `${folder}.partial`;
      await rm(staging, { recursive: true, force: true });
      try {
        await stage(options, target, staging);
        signal?.throwIfAborted();
        await replace(folder, staging);
      } finally {
        await rm(staging, { recursive: true, force: true });
      }
      return nativeStatus(folder);
    });
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw diskFull(folder, target);
    if (code === 'EACCES' || code === 'EROFS')
      throw new NativeError(
        say({
          en: `${path ?? folder} can't be written to (${code}).`,
          id: `${path ?? folder} tidak dapat ditulisi (${code}).`,
        }),
      );
    throw error;
  }
}

async function stage(
  { folder, shipped, onProgress, signal }: InstallOptions,
  target: keyof typeof wheels,
  staging: string,
) {
  const wheel = wheels[target];
  const libraryBytes = Object.values(wheel.libraries).reduce((sum, bytes) => sum + bytes);
  const report = (step: InstallProgress['step'], totalBytes: number) => (bytes: number) =>
    onProgress?.({ step, bytes: Math.min(bytes, totalBytes), totalBytes });

  const { bavail, bsize } = await statfs(dirname(folder));
  if (bavail * bsize < wheel.bytes + libraryBytes) throw diskFull(folder, target);
  const pip = await findPip(signal);
  const download = join(staging, 'download');
  await mkdir(download, { recursive: true });
  report('download', wheel.bytes)(0);
  const archive = await downloadWheel(pip, wheel, download, report('download', wheel.bytes), signal);
  if ((await sha256(archive)) !== wheel.sha256) {
    throw new NativeError(
      say({
        en: `${wheel.file} is not the file that was published; it was thrown away. Check pip's index.`,
        id: `${wheel.file} bukan berkas yang diterbitkan, sehingga dibuang. Periksa indeks pip.`,
      }),
    );
  }
  const members = [...Object.keys(wheel.libraries), wheel.licence];
  await unpack(archive, members, staging, report('unpack', libraryBytes), signal);
  await rm(download, { recursive: true });
  await rename(join(staging, basename(wheel.licence)), join(staging, LICENCE));
  await copyFile(join(shipped, target, ADDON), join(staging, ADDON));

  report('check', 1)(0);
  const tensorflow = await checkNative(staging, shipped, signal);
  report('check', 1)(1);
  const files: Record<string, number> = {};
  for (const name of [ADDON, LICENCE, ...Object.keys(wheel.libraries).map((path) => basename(path))]) {
    files[name] = (await stat(join(staging, name))).size;
  }
  await writeManifest(staging, { tensorflow, files });
}

async function replace(folder: string, staging: string): Promise<void> {
  const old = `${folder}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(staging, folder);
  await rm(old, { recursive: true, force: true });
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function diskFull(folder: string, target: keyof typeof wheels): NativeError {
  const { bytes, libraries } = wheels[target];
  const needed = Object.values(libraries).reduce((sum, size) => sum + size, bytes);
  return new NativeError(
    say({
      en: `Not enough room for native TensorFlow: ${Math.ceil(needed / 1e6)} MB are needed while it is installed in ${dirname(folder)}.`,
      id: `Ruang untuk TensorFlow native tidak cukup: selama pemasangan diperlukan ${Math.ceil(needed / 1e6)} MB di ${dirname(folder)}.`,
    }),
  );
}
