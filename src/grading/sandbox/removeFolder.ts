import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** Removes a folder that a submission wrote to, which may be nested deeper than a path can name, or closed to all. */
export function removeFolder(folder: string): void {
  if (process.platform !== 'win32') {
    spawnSync('chmod', ['-R', 'u+rwX', '--', folder], { stdio: 'ignore' });
    spawnSync('rm', ['-rf', '--', folder], { stdio: 'ignore' });
  }
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // what is left is below the system's folder for temporary files
  }
}
