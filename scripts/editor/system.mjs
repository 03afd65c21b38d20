import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './run.mjs';

const PACKAGES = ['chromium', 'fonts-dejavu-core', 'libkrb5-dev'];

/**
 * Makes sure of the browser, a font for it, and the headers that code-server's modules are built with.
 *
 * @returns the path of Chromium.
 */
export async function prepareSystem() {
  if (process.platform !== 'linux') {
    throw new Error(
      'The real-editor test runs on Linux only: its Node and its Chromium come from Linux packages. ' +
        'In a Linux container it runs anywhere.',
    );
  }
  const missing = [];
  for (const name of PACKAGES) if (!(await isInstalled(name))) missing.push(name);
  if (missing.length > 0) await installPackages(missing, 'The real-editor test needs');
  const chromium = onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome');
  if (!chromium)
    throw new Error('No Chromium on PATH (looked for chromium, chromium-browser and google-chrome).');
  return chromium;
}

/** Without dpkg, only what can be seen on PATH is known. */
async function isInstalled(name) {
  if (name === 'chromium' && (onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome')))
    return true;
  if (!onPath('dpkg-query')) return name !== 'chromium';
  return run('dpkg-query', ['-W', '-f=${Status}', name]).then(
    (status) => status.includes('install ok installed'),
    () => false,
  );
}

/**
 * Debian packages, where this is root on Debian.
 * @param needs how the error begins that says what is missing
 */
export async function installPackages(packages, needs) {
  const byHand = `Install them and run this again: sudo apt-get install ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new Error(`${needs} the Debian packages ${packages.join(', ')}. ${byHand}`);
  }
  say(`installing ${packages.join(', ')} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  } catch (error) {
    throw new Error(`${error.message}\n${byHand}`);
  }
}

export function onPath(program) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return join(folder, program);
    } catch {
      // not in this folder
    }
  }
}
