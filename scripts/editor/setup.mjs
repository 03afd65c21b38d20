import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { arch, env, platform } from 'node:process';
import { ADDON_FILE, buildKernels } from '../kernels/build.mjs';
import { prepare, root } from '../prepare.mjs';
import { prepareCodeServer } from './code-server.mjs';
import { packAndInstall } from './extension.mjs';
import { prepareSystem } from './system.mjs';

/**
 * Everything that a real VS Code with this extension needs, made in .cache/editor the first time.
 * RNNBOOK_EDITOR_EXTENSIONS=FOLDER takes the extensions installed there instead of packing this one.
 *
 * @returns the environment for a program that drives it (see test/editor/setup.ts).
 */
export async function prepareEditor() {
  const cache = join(root, '.cache', 'editor');
  const out = join(root, 'out', 'editor');
  prepare();
  const chromium = await prepareSystem();
  const native = `${platform}-${arch}`;
  if (!existsSync(join(root, 'native', native, ADDON_FILE))) await buildKernels(native);
  mkdirSync(cache, { recursive: true });
  const { node, codeServer } = await prepareCodeServer(cache);
  const extensions =
    env.RNNBOOK_EDITOR_EXTENSIONS ?? (await packAndInstall({ root, cache, node, codeServer }));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  return { ...env, RNNBOOK_EDITOR: JSON.stringify({ chromium, node, codeServer, extensions, out }) };
}
