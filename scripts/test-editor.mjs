// The packed extension in a real VS Code, driven through a browser: `npm run test:editor [-- mocha's arguments]`.
// Sets everything up by itself the first time, in .cache/editor. RNNBOOK_EDITOR_EXTENSIONS=FOLDER tests the
// extensions installed there instead of packing this one.
import { join } from 'node:path';
import { argv, execPath, exit } from 'node:process';
import { endPrograms, run, say } from './editor/run.mjs';
import { prepareEditor } from './editor/setup.mjs';
import { root } from './prepare.mjs';

let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopped = true;
    endPrograms(signal);
  });
}

async function main() {
  const env = await prepareEditor();
  say('running the tests');
  return run(
    execPath,
    [
      ...['--import', 'tsx', join('node_modules', 'mocha', 'bin', 'mocha.js')],
      ...['--reporter', join(root, 'scripts', 'reporter.cjs')],
      ...['--timeout', '180000', '--exit', 'test/editor/**/*.test.ts'],
      ...argv.slice(2),
    ],
    { cwd: root, show: true, env },
  );
}

try {
  exit(await main());
} catch (error) {
  console.error(stopped ? 'stopped' : `test:editor: ${error.message}`);
  console.log('0 passed, 1 failed');
  exit(1);
}
