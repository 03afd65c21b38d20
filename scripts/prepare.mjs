// What every command of this repository does first: installs and builds what is missing or out of date.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { platform } from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const SOURCES = ['src', 'renderers', 'scripts', 'package.json', 'package-lock.json'];

/** Ends the process with a clear message when something fails. */
export function prepare() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    fail(`rnnbook needs Node.js 20 or newer; this is ${process.versions.node}.`);
  }
  if (newest('package-lock.json') > newest('node_modules/.package-lock.json')) {
    say('installing packages from npm (a minute the first time) …');
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  if (Math.max(...SOURCES.map(newest)) > newest('dist/built')) {
    say('building …');
    run(process.execPath, ['scripts/build.mjs']);
  }
}

export const say = (text) => console.log(`[rnnbook] ${text}`);

/** Runs a program in the repository, its output shown; ends with its exit code when it fails. */
export function run(program, args) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: platform === 'win32' && program !== process.execPath,
  });
  if (error) fail(`${program} does not start: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

export function fail(text) {
  console.error(text);
  process.exit(1);
}

/** The newest change below a path, in ms; 0 when it does not exist. */
function newest(path) {
  const full = join(root, path);
  if (!existsSync(full)) return 0;
  const stats = statSync(full);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(full).map((name) => newest(join(path, name))));
}
