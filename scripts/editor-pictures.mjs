// Takes pictures from a real VS Code by a program of test/editor/: npm run pictures:editor, those of the README, into
// docs/images/; npm run pictures:walkthrough, those of the walkthrough, into media/walkthrough/.
import { argv, execPath, exit } from 'node:process';
import { endPrograms, run } from './editor/run.mjs';
import { prepareEditor } from './editor/setup.mjs';
import { root } from './prepare.mjs';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => endPrograms(signal));

const [program] = argv.slice(2);
const env = await prepareEditor();
exit(await run(execPath, ['--import', 'tsx', `test/editor/${program}.ts`], { cwd: root, show: true, env }));
