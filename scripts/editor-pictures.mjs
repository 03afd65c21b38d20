// npm run pictures:editor: takes the README's pictures of the editor from a real VS Code, into docs/images/.
import { execPath, exit } from 'node:process';
import { endPrograms, run } from './editor/run.mjs';
import { prepareEditor } from './editor/setup.mjs';
import { root } from './prepare.mjs';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => endPrograms(signal));

const env = await prepareEditor();
exit(
  await run(execPath, ['--import', 'tsx', 'test/editor/editorPictures.ts'], {
    cwd: root,
    show: true,
    env,
  }),
);
