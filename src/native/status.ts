import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, readManifest } from './manifest';

export type NativeStatus =
  | { state: 'missing' }
  | { state: 'damaged'; reason: string }
  | { state: 'installed'; tensorflow: string; bytes: number };

/** Looks at the files only; whether they work, `checkNative` tells. */
export async function nativeStatus(folder: string): Promise<NativeStatus> {
  if (!existsSync(folder)) return { state: 'missing' };
  let manifest: Manifest;
  try {
    manifest = await readManifest(folder);
  } catch {
    return { state: 'damaged', reason: 'installed.json is missing or unreadable' };
  }
  let bytes = 0;
  for (const [name, expected] of Object.entries(manifest.files)) {
    const size = await stat(join(folder, name)).then((found) => found.size, () => undefined); // prettier-ignore
    if (size !== expected)
      return { state: 'damaged', reason: `${name} ${size === undefined ? 'is missing' : 'has changed'}` };
    bytes += size;
  }
  return { state: 'installed', tensorflow: manifest.tensorflow, bytes };
}
