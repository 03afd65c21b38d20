import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What an installation says of itself; written last, so a folder with it is complete. */
const manifest = z.object({
  tensorflow: z.string(),
  /** Bytes by file name. */
  files: z.record(z.string(), z.number()),
});
export type Manifest = z.infer<typeof manifest>;

const FILE = 'installed.json';

export async function readManifest(folder: string): Promise<Manifest> {
  return manifest.parse(JSON.parse(await readFile(join(folder, FILE), 'utf8')));
}

export async function writeManifest(folder: string, value: Manifest): Promise<void> {
  await writeFile(join(folder, FILE), `${JSON.stringify(value, null, 2)}\n`);
}
