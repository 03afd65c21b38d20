// The packed extension in a real VS Code, driven through a browser: `npm run test:editor [-- files and mocha's options]`.
// Sets everything up by itself the first time, in .cache/editor. RNNBOOK_EDITOR_EXTENSIONS=FOLDER tests the
// extensions installed there instead of packing this one.
import { argv, exit } from 'node:process';
import { endPrograms, say } from './editor/run.mjs';
import { prepareEditor } from './editor/setup.mjs';
import { runTests } from './editor/tests.mjs';

const isFile = (argument) => argument.endsWith('.test.ts');
const files = argv.slice(2).filter(isFile);
const options = argv.slice(2).filter((argument) => !isFile(argument));

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
  return runTests(files.length > 0 ? files : ['test/editor/**/*.test.ts'], options, env);
}

try {
  const { passes, failures, late } = await main();
  if (stopped) throw new Error('stopped');
  for (const title of late) console.log(`passed only when run again: ${title}`);
  console.log(`${passes} passed, ${failures} failed`);
  exit(failures === 0 ? 0 : 1);
} catch (error) {
  console.error(stopped ? 'stopped' : `test:editor: ${error.message}`);
  console.log('0 passed, 1 failed');
  exit(1);
}
