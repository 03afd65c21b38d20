// The files of @tensorflow/tfjs-node, for its JavaScript and the sources of its addon. It is no dependency of ours, as
// its install script downloads from a host that refuses; the only way to keep npm from running that script would be to
// switch off the scripts of all packages. `npm pack` fetches the archive, from wherever `npm install` gets its packages,
// and runs nothing.
import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const VERSION = '4.22.0';
const INTEGRITY = 'uHrXeUlfgkMxTZqHkESSV7zSdKdV0LlsBeblqkuKU9nnfxB1pC6DtoyYVaLxznzZy7WQSegjcohxxCjAf6Dc7w==';

const cache = fileURLToPath(new URL('../.cache', import.meta.url));

/** The folder of the unpacked package; fetched the first time. */
export function tfjsNodePackage() {
  const folder = join(cache, `tfjs-node-${VERSION}`);
  if (existsSync(folder)) return folder;
  const staging = join(cache, `tfjs-node-${process.pid}`);
  mkdirSync(staging, { recursive: true });
  try {
    const options = { cwd: staging, stdio: ['ignore', 'pipe', 'inherit'] };
    execSync(`npm pack --silent @tensorflow/tfjs-node@${VERSION}`, options);
    const archive = `tensorflow-tfjs-node-${VERSION}.tgz`;
    const digest = createHash('sha512')
      .update(readFileSync(join(staging, archive)))
      .digest('base64');
    if (digest !== INTEGRITY)
      throw new Error(`${archive} is not the published file: its SHA-512 is ${digest}.`);
    execFileSync('tar', ['-xzf', archive], options);
    if (!existsSync(folder)) renameSync(join(staging, 'package'), folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return folder;
}
