import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isRunning } from '../../files/isRunning';
import { decodeTensors, encodeTensors, type StoredTensor } from '../../files/safetensors';
import { parseState, type TrainingState } from './TrainingState';

const IN_FOLDER = 'checkpoint.safetensors';

/** The file of a `checkpoint` option: relative to the notebook's folder, and in a folder of a fixed name. */
export function checkpointPath(given: string): string {
  if (typeof given !== 'string' || given === '') {
    throw new Error(`checkpoint is the path of a file or folder, not ${JSON.stringify(given)}.`);
  }
  const isFolder = /[\\/]$/.test(given) || (existsSync(given) && statSync(given).isDirectory());
  return resolve(isFolder ? join(given, IN_FOLDER) : given);
}

/**
 * @returns `undefined` when there is no such file
 * @throws for one that is damaged or something else
 */
export async function readCheckpoint(file: string): Promise<TrainingState | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`The checkpoint ${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
  try {
    const { tensors, metadata } = decodeTensors(bytes);
    if (metadata.rnnbook === undefined) throw new Error('it was not written by rnn.fit');
    if (metadata.sha256 !== checksum(tensors)) throw new Error('its values are not those that were written');
    return parseState(JSON.parse(metadata.rnnbook), tensors);
  } catch (cause) {
    throw new Error(
      `${file} is no checkpoint that can be resumed: ${(cause as Error).message}. ` +
        'Delete it, give another name, or begin anew with resume: false.',
      { cause },
    );
  }
}

/**
 * Replaces the file as a whole, or leaves it as it was: the values go to a new file beside it, are flushed to the disk,
 * and take its name. So a process that is killed at any moment leaves a checkpoint that can be read.
 */
export async function writeCheckpoint(file: string, { facts, tensors }: TrainingState): Promise<void> {
  const metadata = { rnnbook: JSON.stringify(facts), sha256: checksum(tensors) };
  const bytes = encodeTensors({ tensors, metadata });
  const temporary = temporaryOf(file, process.pid);
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes); // goes on until all is written, or the disk refuses
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await syncFolder(dirname(file));
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeError(file, cause as NodeJS.ErrnoException);
  }
}

/** What a killed process had begun to write. */
export async function removeLeftovers(file: string): Promise<void> {
  const names = await readdir(dirname(file)).catch(() => []);
  const prefix = `${basename(file)}.`;
  for (const name of names) {
    const pid = name.startsWith(prefix) ? /^(\d+)\.tmp$/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(dirname(file), name), { force: true });
  }
}

const temporaryOf = (file: string, pid: number) => `${file}.${pid}.tmp`;

/** So that the new name outlives a power cut; not every system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function checksum(tensors: Record<string, StoredTensor>): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(tensors).sort()) {
    const { values } = tensors[name]!;
    hash.update(name).update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  return hash.digest('hex');
}

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your quota of the disk is used up',
  EFBIG: 'it is larger than files may be here',
  EACCES: 'you may not write there',
  EROFS: 'the disk is read-only',
};

function writeError(file: string, cause: NodeJS.ErrnoException): Error {
  const reason = REASONS[cause.code ?? ''] ?? cause.message;
  const error = new Error(
    `The checkpoint ${file} cannot be written: ${reason}. ` +
      (existsSync(file) ? 'The one before it is whole. ' : '') +
      'Make room or choose another place, and run the same call again.',
    { cause },
  );
  error.name = 'CheckpointNotWritten';
  return error;
}
