import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Tests of what a platform may not have are not there, rather than there and left out. */
export const onlyIf = (possible: boolean) => (title: string, test: () => void | Promise<void>) => {
  if (possible) it(title, test);
};
export const posix = onlyIf(process.platform !== 'win32');

/** Whether a file system can be put over a folder: on Linux, as root. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]).status === 0;
  if (mounted) execFileSync('umount', [folder]);
  rmdirSync(folder);
  return mounted;
}
