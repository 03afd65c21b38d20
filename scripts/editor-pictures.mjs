// Takes pictures from a real VS Code by a program of test/editor/: npm run pictures:editor [-- NAMES], those of the README, into
// docs/images/; npm run pictures:walkthrough, those of the walkthrough, into media/walkthrough/.
import { argv, execPath, exit } from 'node:process';
import { endPrograms, run } from './editor/run.mjs';
import { prepareEditor } from './editor/setup.mjs';
import { root } from './prepare.mjs';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => endPrograms(signal));

const [program, ...names] = argv.slice(2);
const env = await prepareEditor();
const node = ['--import', 'tsx', `test/editor/${program}.ts`, ...names];
exit(await run(execPath, node, { cwd: root, show: true, env }));
