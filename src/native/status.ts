import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../say';
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
    return {
      state: 'damaged',
      reason: say({
        en: 'installed.json is missing or unreadable',
        id: 'installed.json tidak ada atau tidak terbaca',
      }),
    };
  }
  let bytes = 0;
  for (const [name, expected] of Object.entries(manifest.files)) {
    const size = await stat(join(folder, name)).then((found) => found.size, () => undefined); // prettier-ignore
    if (size !== expected)
      return {
        state: 'damaged',
        reason:
          size === undefined
            ? say({ en: `${name} is missing`, id: `${name} tidak ada` })
            : say({ en: `${name} has changed`, id: `${name} sudah berubah` }),
      };
    bytes += size;
  }
  return { state: 'installed', tensorflow: manifest.tensorflow, bytes };
}
