import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import writeFileAtomic from 'write-file-atomic';

/** Writes a file at once or not at all. @throws when it cannot be written, saying why */
export async function write(path: string, bytes: Uint8Array): Promise<void> {
  // given the bytes, write-file-atomic would take a part of them for all on a full disk (src/notebook/write.ts)
  await writing(path, () =>
    writeFileAtomic(path, '', {
      tmpfileCreated: (temporary) => writeFile(temporary, bytes),
      fsync: process.permission === undefined, // which denies it
    }),
  );
}

export async function writing(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new Error(`${path} cannot be written: ${(error as Error).message}`, { cause: error });
  }
}
