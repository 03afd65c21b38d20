// The packed extension in a real VS Code, driven through a browser: `npm run test:editor [-- mocha's arguments]`.
// Sets everything up by itself the first time, in .cache/editor. RNNBOOK_EDITOR_EXTENSIONS=FOLDER tests the
// extensions installed there instead of packing this one.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, execPath, exit } from 'node:process';
import { prepareCodeServer } from './editor/code-server.mjs';
import { packAndInstall } from './editor/extension.mjs';
import { endPrograms, run, say } from './editor/run.mjs';
import { prepareSystem } from './editor/system.mjs';
import { prepare, root } from './prepare.mjs';

const cache = join(root, '.cache', 'editor');
const out = join(root, 'out', 'editor');

let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopped = true;
    endPrograms(signal);
  });
}

async function main() {
  prepare();
  const chromium = await prepareSystem();
  mkdirSync(cache, { recursive: true });
  const { node, codeServer } = await prepareCodeServer(cache);
  const extensions =
    env.RNNBOOK_EDITOR_EXTENSIONS ?? (await packAndInstall({ root, cache, node, codeServer }));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  say('running the tests');
  return run(
    execPath,
    [
      ...['--import', 'tsx', join('node_modules', 'mocha', 'bin', 'mocha.js')],
      ...['--reporter', join(root, 'scripts', 'reporter.cjs')],
      ...['--timeout', '180000', '--exit', 'test/editor/**/*.test.ts'],
      ...argv.slice(2),
    ],
    {
      cwd: root,
      show: true,
      env: { ...env, RNNBOOK_EDITOR: JSON.stringify({ chromium, node, codeServer, extensions, out }) },
    },
  );
}

try {
  exit(await main());
} catch (error) {
  console.error(stopped ? 'stopped' : `test:editor: ${error.message}`);
  console.log('0 passed, 1 failed');
  exit(1);
}
