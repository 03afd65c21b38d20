import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run, say } from './run.mjs';

/**
 * Builds and packs the extension as it is published, and installs the packed file as a user would.
 *
 * @returns the folder of installed extensions.
 */
export async function packAndInstall({ root, cache, node, codeServer }) {
  const vsix = join(cache, 'rnnbook.vsix');
  rmSync(vsix, { force: true });
  say('building and packing the extension');
  await run('npx', ['--no-install', 'vsce', 'package', '--out', vsix], { cwd: root });
  say(`packed: ${(statSync(vsix).size / 1e6).toFixed(1)} MB`);

  const extensions = join(cache, 'extensions');
  const userData = join(cache, 'install-data');
  for (const folder of [extensions, userData]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(userData, { recursive: true });
  await run(
    node,
    [
      codeServer,
      ...['--install-extension', vsix],
      ...['--extensions-dir', extensions],
      ...['--user-data-dir', userData],
      ...['--config', join(userData, 'config.yaml')],
    ],
    { cwd: root },
  );
  say('installed the packed extension into VS Code');
  return extensions;
}
